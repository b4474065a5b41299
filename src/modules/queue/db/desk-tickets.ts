import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { WaitingTicket } from '../domain/rules/two-special-then-one-other.ts';
import type { DeskKind } from '../domain/rules/window-wait-limits.ts';

export type TicketState = 'waiting' | 'called' | 'served' | 'absent' | 'left';

export interface DeskTicketRow {
  id: string;
  place: string;
  kind: DeskKind;
  number: number;
  special: boolean;
  state: TicketState;
  takenAt: Instant;
  calledAt: Instant | null;
  window: string | null;
}

const COLUMNS = `id, place_id as place, kind, number, special, state, taken_at as "takenAt", called_at as "calledAt",
  call_window as window`;

/** The next number of this line on this day; whoever else takes or calls here waits until the commit. */
export async function takeNumber(t: Tx, place: string, date: LocalDate): Promise<number> {
  const { rows } = await t.client.query<{ taken: number }>(
    `insert into queue.desk_line as l (hospital_id, place_id, date, taken) values ($1, $2, $3, 1)
     on conflict on constraint queue_desk_line_pkey do update set taken = l.taken + 1 returning taken`,
    [t.scope.hospital, place, date],
  );
  return rows[0]?.taken ?? 1;
}

/** How many special ones were called in a row here today, without taking the line. */
export async function readRun(t: Tx, place: string, date: LocalDate): Promise<number> {
  const { rows } = await t.client.query<{ run: number }>(
    'select special_run as run from queue.desk_line where hospital_id = $1 and place_id = $2 and date = $3',
    [t.scope.hospital, place, date],
  );
  return rows[0]?.run ?? 0;
}

/** Takes the line; how many special ones were called in a row, or null when nobody has taken a ticket here today. */
export async function takeDeskLine(t: Tx, place: string, date: LocalDate): Promise<number | null> {
  const { rows } = await t.client.query<{ run: number }>(
    `select special_run as run from queue.desk_line where hospital_id = $1 and place_id = $2 and date = $3 for update`,
    [t.scope.hospital, place, date],
  );
  return rows[0]?.run ?? null;
}

export async function keepRun(t: Tx, place: string, date: LocalDate, run: number): Promise<void> {
  await t.client.query(
    'update queue.desk_line set special_run = $4 where hospital_id = $1 and place_id = $2 and date = $3',
    [t.scope.hospital, place, date, run],
  );
}

export interface NewDeskTicket {
  id: string;
  place: string;
  kind: DeskKind;
  date: LocalDate;
  number: number;
  special: boolean;
  takenBy: string;
  byDesk: boolean;
}

export async function insertTicket(t: Tx, n: NewDeskTicket, now: Instant): Promise<void> {
  await t.client.query(
    `insert into queue.desk_ticket (hospital_id, id, place_id, kind, date, number, special, state, taken_at, taken_by, by_desk)
     values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9, $10)`,
    [t.scope.hospital, n.id, n.place, n.kind, n.date, n.number, n.special, now, n.takenBy, n.byDesk],
  );
}

export async function waitingTickets(
  t: Tx,
  place: string,
  date: LocalDate,
): Promise<(WaitingTicket & { takenAt: Instant })[]> {
  const { rows } = await t.client.query<WaitingTicket & { takenAt: Instant }>(
    `select id, number, special, taken_at as "takenAt" from queue.desk_ticket
     where hospital_id = $1 and place_id = $2 and date = $3 and state = 'waiting' order by number`,
    [t.scope.hospital, place, date],
  );
  return rows;
}

/** How many wait at each place now. */
export async function waitingByPlace(t: Tx, date: LocalDate): Promise<Map<string, number>> {
  const { rows } = await t.client.query<{ place: string; n: number }>(
    `select place_id as place, count(*)::integer as n from queue.desk_ticket
     where hospital_id = $1 and date = $2 and state = 'waiting' group by place_id`,
    [t.scope.hospital, date],
  );
  return new Map(rows.map(({ place, n }) => [place, n]));
}

/** The tickets of an account today that are still worth showing. */
export async function ticketsOfAccount(t: Tx, account: string, date: LocalDate): Promise<DeskTicketRow[]> {
  const { rows } = await t.client.query<DeskTicketRow>(
    `select ${COLUMNS} from queue.desk_ticket d
     where hospital_id = $1 and taken_by = $2 and date = $3 and not by_desk
       and (state in ('waiting', 'called') or state = 'absent' and not exists (select from queue.desk_ticket o
         where o.hospital_id = $1 and o.taken_by = $2 and o.date = $3 and not o.by_desk and o.taken_at > d.taken_at))
     order by number limit 20`,
    [t.scope.hospital, account, date],
  );
  return rows;
}

export async function calledBy(t: Tx, account: string): Promise<DeskTicketRow | null> {
  const { rows } = await t.client.query<DeskTicketRow>(
    `select ${COLUMNS} from queue.desk_ticket where hospital_id = $1 and called_by = $2 and state = 'called'`,
    [t.scope.hospital, account],
  );
  return rows[0] ?? null;
}

export function callTicket(
  t: Tx,
  id: string,
  call: { by: string; window: string },
  now: Instant,
): Promise<DeskTicketRow | null> {
  return moved(
    t,
    `state = 'called', called_at = $3, called_by = $4, call_window = $5`,
    `id = $2 and state = 'waiting'`,
    [id, now, call.by, call.window],
  );
}

/** Ends the ticket that this clerk has called; null when there is none. */
export function endCalled(t: Tx, by: string, state: 'served' | 'absent', now: Instant): Promise<DeskTicketRow | null> {
  return moved(t, `state = $2, ended_at = $3`, `called_by = $4 and state = 'called'`, [state, now, by]);
}

/** Gives up a ticket that waits; only by the account that took it. */
export function leaveTicket(t: Tx, id: string, by: string, now: Instant): Promise<DeskTicketRow | null> {
  return moved(t, `state = 'left', ended_at = $3`, `id = $2 and taken_by = $4 and not by_desk and state = 'waiting'`, [
    id,
    now,
    by,
  ]);
}

async function moved(t: Tx, set: string, where: string, values: unknown[]): Promise<DeskTicketRow | null> {
  const { rows } = await t.client.query<DeskTicketRow>(
    `update queue.desk_ticket set ${set}, version = version + 1 where hospital_id = $1 and ${where} returning ${COLUMNS}`,
    [t.scope.hospital, ...values],
  );
  return rows[0] ?? null;
}
