import { ageOn, atLocal, epochMs, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { places, placesById } from '#modules/catalog/public.ts';
import { patientsById, staffNames } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import type { HelpList } from '../contract-help.ts';
import { openHelp } from '../db/help-calls.ts';
import { helpFigures } from '../db/help-due.ts';
import { reachesLeads } from '../domain/rules/nobody-comes.ts';
import { toldPlace } from './own-help.ts';

export const LEADS = 'servicedesk.help_lead';

/** What staff see: open calls of their campus, for leads the escalated ones of all, and how today went. */
export async function listHelp(t: Tx, campus: string | null, by: Actor, now: Instant, lang: Lang): Promise<HelpList> {
  const leads = by.kind === 'staff' && by.permissions.has(LEADS);
  const rows = await openHelp(t, campus, leads);
  const people = new Map<string, Awaited<ReturnType<typeof patientsById>>[number]>();
  const asked = rows.flatMap(({ patient }) => (patient === null ? [] : [patient]));
  // A record that was merged answers under the surviving one's id, so each is asked for by itself.
  for (const id of new Set(asked)) for (const person of await patientsById(t, [id])) people.set(id, person);
  const where = new Map(
    (
      await placesById(
        t,
        rows.map(({ place }) => place),
      )
    ).map((place) => [place.id, place]),
  );
  const taken = rows.flatMap(({ takenBy }) => (takenBy === null ? [] : [takenBy]));
  const staff = new Map((await staffNames(t, taken)).map(({ account, name }) => [account, name]));
  const figures = await helpFigures(t, atLocal(localDate(now), '00:00'));
  const campuses = new Map((await places(t)).map(({ campus: { id, name } }) => [id, name[lang]]));
  return {
    now: toOffset(now),
    campuses: [...campuses].map(([id, name]) => ({ id, name })),
    items: rows.map((row) => {
      const person = row.patient === null ? undefined : people.get(row.patient);
      return {
        id: row.id,
        state: row.state === 'taken' ? ('taken' as const) : ('waiting' as const),
        place: toldPlace(where.get(row.place), lang, row.place),
        campus: row.campus,
        person: person ? { name: person.name, age: ageOn(person.birthDate, localDate(now)) } : null,
        askedAt: toOffset(row.askedAt),
        waitedSeconds: Math.max(0, Math.round((epochMs(row.takenAt ?? now) - epochMs(row.askedAt)) / 1000)),
        takenBy: row.takenBy && (staff.get(row.takenBy) ?? ''),
        mine: row.takenBy === actorId(by),
        escalated: reachesLeads(row.level),
      };
    }),
    today: { asked: figures.asked, done: figures.done, p50Seconds: figures.p50, p95Seconds: figures.p95 },
  };
}
