import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate, minutesBetween, toOffset } from '#kernel/instant.ts';
import { placesById } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import type { DeskTicket } from '../contract-desk.ts';
import {
  calledBy,
  callTicket,
  type DeskTicketRow,
  endCalled,
  insertTicket,
  keepRun,
  leaveTicket,
  readRun,
  takeDeskLine,
  takeNumber,
  ticketsOfAccount,
  waitingTickets,
} from '../db/desk-tickets.ts';
import { nextTicket, runAfter } from '../domain/rules/two-special-then-one-other.ts';
import { windowLimitMinutes } from '../domain/rules/window-wait-limits.ts';
import { requireDesk } from './desk-places.ts';

/** A ticket of one of the desks, for today. Throws queue.desk_unknown, ticket_exists (one waiting ticket for an account). */
export async function takeTicket(
  t: Tx,
  wish: { place: string; special: boolean; byDesk: boolean; by: Actor },
  now: Instant,
  lang: Lang,
): Promise<DeskTicket> {
  const { kind } = await requireDesk(t, wish.place);
  const date = localDate(now);
  const number = await takeNumber(t, wish.place, date);
  const { place, special, byDesk } = wish;
  const id = newId();
  await insertTicket(t, { id, place, kind, date, number, special, takenBy: actorId(wish.by), byDesk }, now);
  await record(t, 'queue.desk_take', id, wish.by, { place, number, special, byDesk }, now);
  const state = 'waiting' as const;
  return told(t, { id, place, kind, number, special, state, takenAt: now, calledAt: null, window: null }, now, lang);
}

/**
 * A clerk calls the next one; whoever stood at the window until now is served. Throws queue.desk_unknown, nobody_at_desk. Two
 * clerks at once take the line one after the other.
 */
export async function callNextAtDesk(
  t: Tx,
  ask: { place: string; window: string; by: Actor },
  now: Instant,
  lang: Lang,
): Promise<DeskTicket> {
  const { place, window } = ask;
  await requireDesk(t, place);
  const by = actorId(ask.by);
  const date = localDate(now);
  const run = await takeDeskLine(t, place, date);
  const next = run === null ? null : nextTicket(await waitingTickets(t, place, date), run);
  if (run === null || !next) throw domainError('queue.nobody_at_desk');
  const before = await endCalled(t, by, 'served', now);
  if (before) await record(t, 'queue.desk_served', before.id, ask.by, {}, now);
  const called = await callTicket(t, next.id, { by, window }, now);
  if (!called) throw domainError('queue.nobody_at_desk');
  await keepRun(t, place, date, runAfter(run, next));
  await record(t, 'queue.desk_call', called.id, ask.by, { place, window }, now);
  return told(t, called, now, lang);
}

/** Ends the ticket that this clerk has called. Throws queue.ticket_unknown. */
export async function endTicket(
  t: Tx,
  ask: { outcome: 'served' | 'absent'; by: Actor },
  now: Instant,
  lang: Lang,
): Promise<DeskTicket> {
  const ended = await endCalled(t, actorId(ask.by), ask.outcome, now);
  if (!ended) throw domainError('queue.ticket_unknown');
  await record(t, `queue.desk_${ask.outcome}`, ended.id, ask.by, {}, now);
  return told(t, ended, now, lang);
}

/** Gives the own ticket up. Throws queue.ticket_unknown. */
export async function giveUpTicket(t: Tx, id: string, by: Actor, now: Instant, lang: Lang): Promise<DeskTicket> {
  const left = await leaveTicket(t, id, actorId(by), now);
  if (!left) throw domainError('queue.ticket_unknown');
  await record(t, 'queue.desk_left', id, by, {}, now);
  return told(t, left, now, lang);
}

/** What the account waits for today, or the call it missed last: contract `ownTickets`. */
export async function ownTickets(t: Tx, by: Actor, now: Instant, lang: Lang) {
  const rows = await ticketsOfAccount(t, actorId(by), localDate(now));
  const items: DeskTicket[] = [];
  for (const row of rows) items.push(await told(t, row, now, lang));
  return { now: toOffset(now), items };
}

/** What a clerk sees of one desk: contract `deskLine`. */
export async function readDeskLine(t: Tx, place: string, by: Actor, now: Instant, lang: Lang) {
  const { kind } = await requireDesk(t, place);
  const waiting = await waitingTickets(t, place, localDate(now));
  const mine = await calledBy(t, actorId(by));
  return {
    now: toOffset(now),
    waiting: waiting.length,
    special: waiting.filter((ticket) => ticket.special).length,
    longestMinutes: Math.max(0, ...waiting.map((ticket) => minutesBetween(ticket.takenAt, now))),
    limitMinutes: windowLimitMinutes[kind],
    mine: mine && (await told(t, mine, now, lang)),
  };
}

async function told(t: Tx, row: DeskTicketRow, now: Instant, lang: Lang): Promise<DeskTicket> {
  const [place] = await placesById(t, [row.place]);
  return {
    id: row.id,
    label: `${row.special ? 'P' : ''}${String(row.number).padStart(3, '0')}`,
    special: row.special,
    state: row.state,
    place: {
      id: row.place,
      name: place?.name[lang] ?? '',
      campus: place?.campus.name[lang] ?? '',
      floor: place?.floor ?? '',
    },
    limitMinutes: windowLimitMinutes[row.kind],
    ahead: row.state === 'waiting' ? await ahead(t, row, now) : 0,
    takenAt: toOffset(row.takenAt),
    calledAt: row.calledAt && toOffset(row.calledAt),
    window: row.window,
  };
}

/** Plays the line forward by the same rule that calls it. */
async function ahead(t: Tx, row: DeskTicketRow, now: Instant): Promise<number> {
  const date = localDate(now);
  let run = await readRun(t, row.place, date);
  let left: Awaited<ReturnType<typeof waitingTickets>> = await waitingTickets(t, row.place, date);
  for (let before = 0; ; before += 1) {
    const next = nextTicket(left, run);
    if (!next || next.id === row.id) return before;
    run = runAfter(run, next);
    left = left.filter((ticket) => ticket.id !== next.id);
  }
}

async function record(
  t: Tx,
  action: string,
  id: string,
  actor: Actor,
  detail: Record<string, string | number | boolean>,
  now: Instant,
): Promise<void> {
  await audit(t, { actor, action, subject: `queue.desk_ticket/${id}`, outcome: 'ok', detail }, now);
}
