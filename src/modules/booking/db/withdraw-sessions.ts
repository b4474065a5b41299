import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

export interface Withdrawn {
  /** Sessions that nobody had ever asked for a place in, or to stop: they are gone, with their slots. */
  removed: number;
  /** Sessions with people in them, or that are under way: they stay exactly as they were. */
  kept: number;
  /** The last day on which the rule had a session; null when it had none from there on. */
  last: LocalDate | null;
  /** Out of which rotas sessions were taken, and how many. */
  rotas: { rota: string; removed: number }[];
}

/**
 * Takes back what a rule of the week had written from a day on, where that touches nobody. Every session is locked first,
 * as a booking locks it: one that is decided meanwhile is seen by the second statement, and its session stays.
 */
export async function withdrawSessions(t: Tx, template: string, from: LocalDate, now: Instant): Promise<Withdrawn> {
  const hospital = hospitalOf(t);
  const { rows: coming } = await t.client.query<{ id: string; date: LocalDate }>(
    `select id, date from booking.session where hospital_id = $1 and template_id = $2 and date >= $3
     order by date, id for update`,
    [hospital, template, from],
  );
  const { rows: untouched } = await t.client.query<{ id: string; rota: string | null }>(
    `select id, rota_id as rota from booking.session s where hospital_id = $1 and id = any($2::uuid[]) and starts_at > $3
       and state in ('planned', 'open', 'paused') and held = 0 and booked = 0 and walk_ins = 0 and added = 0
       and not exists (select from booking.appointment a where a.hospital_id = $1 and a.session_id = s.id)
       and not exists (select from booking.hold h where h.hospital_id = $1 and h.session_id = s.id)
       and not exists (select from booking.stop_request r where r.hospital_id = $1 and r.session_id = s.id)`,
    [hospital, coming.map(({ id }) => id), now],
  );
  const ids = untouched.map(({ id }) => id);
  await t.client.query('delete from booking.slot where hospital_id = $1 and session_id = any($2::uuid[])', [
    hospital,
    ids,
  ]);
  await t.client.query('delete from booking.session where hospital_id = $1 and id = any($2::uuid[])', [hospital, ids]);
  const rotas = [...Map.groupBy(untouched, ({ rota }) => rota)].flatMap(([rota, list]) =>
    rota === null ? [] : [{ rota, removed: list.length }],
  );
  return { removed: ids.length, kept: coming.length - ids.length, last: coming.at(-1)?.date ?? null, rotas };
}
