import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { titles } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { type SessionRow, sessionById } from '../db/session-rows.ts';
import { arrivedIn, isBusyDuring, peopleOf } from '../db/stop-plan-rows.ts';
import { openRequestsOf } from '../db/stop-requests.ts';
import { planStop, type StopOutcome } from '../domain/plan-stop.ts';
import { needsApproval, urgentStopAllowed } from '../domain/rules/stopping-needs-approval.ts';
import { namesOf } from './names.ts';
import { otherBookings, ownMinutes, readNear, readSupply, type StopWish } from './read-stop.ts';

/**
 * What a stop would do at this moment, for each person by number, and who could take over. Nothing is locked or written:
 * the act decides anew, and treats whoever booked in between. Throws booking.session_unknown, substitute_not_equal.
 */
export async function previewStop(t: Tx, id: string, wish: StopWish, lang: Lang, now: Instant) {
  const session = await sessionById(t, id);
  if (!session) throw domainError('booking.session_unknown');
  const near = await readNear(t, session, wish, now);
  if (wish.substitute !== null && !near.equals.some((one) => one.id === wish.substitute))
    throw domainError('booking.substitute_not_equal');
  const outcomes = await foresee(t, session, wish, near, now);
  const people = outcomes.map(({ person, ...one }) => ({
    number: person.number,
    start: person.startsAt && toOffset(person.startsAt),
    outcome: one.outcome === 'ticket' ? ('substitute' as const) : one.outcome,
    to: 'place' in one ? { start: toOffset(one.place.startsAt), practitioner: one.place.practitioner } : null,
  }));
  const names = await namesOf(
    t,
    [session, ...people.flatMap(({ to }) => (to ? [{ practitioner: to.practitioner }] : []))],
    lang,
  );
  const substitutes = [];
  for (const one of near.equals) {
    const busy = await isBusyDuring(t, one.id, session.id);
    const title = titles[one.title as keyof typeof titles][lang];
    substitutes.push({ id: one.id, name: one.name[lang], title, free: !busy });
  }
  const count = (what: string) => people.filter(({ outcome }) => outcome === what).length;
  return {
    session: {
      id: session.id,
      date: session.date,
      start: toOffset(session.startsAt),
      end: toOffset(session.endsAt),
      department: names.department(session.department),
      practitioner: names.practitioner(session.practitioner),
      place: names.place(session.place),
      slotClass: session.slotClass,
      state: session.state,
    },
    needsApproval: needsApproval(near.settings),
    urgentAllowed: urgentStopAllowed(session.startsAt, now, near.settings),
    asked: (await openRequestsOf(t, [session.id])).length > 0,
    answerHours: near.settings.stopAnswerHours,
    substitutes: substitutes.toSorted((a, b) => Number(b.free) - Number(a.free)),
    numbers: {
      concerned: people.length,
      substituted: count('substitute'),
      held: count('held'),
      cancelled: count('cancelled'),
      arrived: await arrivedIn(t, session.id),
    },
    people: people.map(({ to, ...one }) => ({
      ...one,
      to: to && { start: to.start, practitioner: names.practitioner(to.practitioner) },
    })),
  };
}

async function foresee(
  t: Tx,
  session: SessionRow,
  wish: StopWish,
  near: Awaited<ReturnType<typeof readNear>>,
  now: Instant,
): Promise<StopOutcome[]> {
  const people = await peopleOf(t, session.id, '');
  const { substitute } = wish;
  const free = substitute !== null && !(await isBusyDuring(t, substitute, session.id));
  const takenOver = free ? (await ownMinutes(t, session, substitute, now)).places : [];
  const supply = await readSupply(t, session, near, wish, takenOver, now);
  const tickets = free ? [...supply.tickets, { session: session.id, left: people.length }] : supply.tickets;
  return planStop(people, { ...supply, tickets }, await otherBookings(t, session, people, near), near.settings);
}
