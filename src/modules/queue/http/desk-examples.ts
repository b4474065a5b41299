import { addMinutes, localDate } from '#kernel/instant.ts';
import { accountOf } from '#platform/http/actor.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';

/** A registration desk of the hospital. */
export async function someDesk(d: DoorContext): Promise<string> {
  const [row] = await d.rows<{ id: string }>(
    `select place_id as id from catalog.place where hospital_id = $1 and kind = 'desk' order by place_id limit 1`,
    [d.hospital],
  );
  if (!row) throw new Error('the door hospital has no registration desk');
  return row.id;
}

/** A desk with somebody in its line, whom the insider may not know. */
export async function deskWithLine(d: DoorContext): Promise<string> {
  return (await ticket(d, newId(), 'waiting')).place;
}

/** A waiting ticket of the insider's account; an earlier one is given up. */
export async function ownTicket(d: DoorContext): Promise<string> {
  const account = accountOf(d.actor) ?? '';
  await noTicket(d);
  return (await ticket(d, account, 'waiting')).id;
}

/** The insider's account holds no ticket. */
export async function noTicket(d: DoorContext): Promise<void> {
  await d.rows(
    `update queue.desk_ticket set state = 'left', ended_at = $3 where hospital_id = $1 and taken_by = $2 and state = 'waiting'`,
    [d.hospital, accountOf(d.actor) ?? '', d.now],
  );
}

/** The insider has somebody at the window. */
export async function calledAtWindow(d: DoorContext): Promise<void> {
  const account = accountOf(d.actor) ?? '';
  const [there] = await d.rows(
    `select 1 from queue.desk_ticket where hospital_id = $1 and called_by = $2 and state = 'called'`,
    [d.hospital, account],
  );
  if (!there) await ticket(d, newId(), 'called', account);
}

async function ticket(d: DoorContext, takenBy: string, state: 'waiting' | 'called', calledBy?: string) {
  const [id, place] = [newId(), await someDesk(d)];
  const date = localDate(d.now);
  const [line] = await d.rows<{ n: number }>(
    `insert into queue.desk_line as l (hospital_id, place_id, date, taken) values ($1, $2, $3, 1)
     on conflict on constraint queue_desk_line_pkey do update set taken = l.taken + 1 returning taken as n`,
    [d.hospital, place, date],
  );
  await d.rows(
    `insert into queue.desk_ticket (hospital_id, id, place_id, kind, date, number, special, state, taken_at, taken_by,
       by_desk, called_at, called_by) values ($1, $2, $3, 'hall', $4, $5, false, $6, $7, $8, false, $9, $10)`,
    [
      d.hospital,
      id,
      place,
      date,
      line?.n,
      state,
      addMinutes(d.now, -5),
      takenBy,
      state === 'called' ? d.now : null,
      calledBy ?? null,
    ],
  );
  return { id, place };
}
