import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { titles } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { leadOf } from '../db/joint-clinics.ts';
import { type SessionRow, sessionById } from '../db/session-rows.ts';
import { arrivedIn, peopleOf, unfreeDuring } from '../db/stop-plan-rows.ts';
import { openRequestsOf } from '../db/stop-requests.ts';
import { planStop, type StopOutcome } from '../domain/plan-stop.ts';
import { needsApproval, urgentStopAllowed } from '../domain/rules/stopping-needs-approval.ts';
import { namesOf } from './names.ts';
import { otherBookings, ownMinutes, readNear, readSupply, requireEqual, type StopWish } from './read-stop.ts';

/**
 * What a stop would do at this moment, for each person by number, and who could take over. Nothing is locked or written:
 * the act decides anew, and treats whoever booked in between. Throws booking.session_unknown,
 * substitute_not_equal, joint_no_substitute, joint_only_as_one.
 */
export async function previewStop(t: Tx, id: string, wish: StopWish, lang: Lang, now: Instant) {
  const session = await sessionById(t, id);
  if (!session) throw domainError('booking.session_unknown');
  if (await leadOf(t, id)) throw domainError('booking.joint_only_as_one');
  const near = await readNear(t, session, wish, now);
  requireEqual(session, near, wish);
  const doctors = near.equals.map((one) => one.id);
  const unfree = doctors.length === 0 ? new Set<string>() : await unfreeDuring(t, doctors, session.id);
  const outcomes = await foresee(t, session, wish, near, unfree, now);
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
  const substitutes = near.equals.map((one) => {
    const title = titles[one.title as keyof typeof titles][lang];
    return { id: one.id, name: one.name[lang], title, free: !unfree.has(one.id) };
  });
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
      joint: session.joint !== null,
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
  unfree: ReadonlySet<string>,
  now: Instant,
): Promise<StopOutcome[]> {
  const people = await peopleOf(t, session.id, '');
  const { substitute } = wish;
  const free = substitute !== null && !unfree.has(substitute);
  const takenOver = free ? (await ownMinutes(t, session, substitute, now)).places : [];
  const supply = await readSupply(t, session, near, wish, takenOver, now);
  const tickets = free ? [...supply.tickets, { session: session.id, left: people.length }] : supply.tickets;
  return planStop(people, { ...supply, tickets }, await otherBookings(t, session, people, near), near.settings);
}
