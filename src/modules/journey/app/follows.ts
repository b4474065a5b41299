import { randomInt } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import { addMinutes, type Instant, type LocalDate, localDate, toOffset } from '#kernel/instant.ts';
import { maskName } from '#kernel/masking.ts';
import { appointmentsOfPatients } from '#modules/booking/public.ts';
import { linkedPatients, patientsById, requireLinked } from '#modules/identity/public.ts';
import { audit } from '#platform/audit/record.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import type { Follows, Invited } from '../contract.ts';
import * as db from '../db/follows.ts';
import { CODE_MINUTES, endOfConsent, followCode, MOST_FOLLOWERS, opensVisit, type Who } from '../domain/follow.ts';
import { namesSaid } from './names.ts';

/**
 * Whoever looks after the patient lets one more person look on until the end of that day. The code is shown once, is good
 * for half an hour and for one person. Throws identity.patient_not_found, journey.follow_until, follow_full.
 */
export async function invite(
  t: Tx,
  wish: { patient: string; who: Who; until: LocalDate },
  by: Actor,
  now: Instant,
): Promise<Invited> {
  const { id: patient } = await requireLinked(t, wish.patient);
  const until = endOfConsent(wish.until, now);
  if (until === null) throw domainError('journey.follow_until');
  await db.endOverdue(t, patient, now);
  const [code, codeUntil] = [followCode(randomInt), addMinutes(now, CODE_MINUTES)];
  const row = { id: newId(), patient, who: wish.who, hash: sm3(code), codeUntil, until, most: MOST_FOLLOWERS };
  const made = await db.insertInvitation(t, row, now);
  if (!made) throw domainError('journey.follow_full', { most: MOST_FOLLOWERS });
  await record(t, 'journey.follow_invite', made, by, now);
  return { id: made.id, code, codeUntil: toOffset(codeUntil) };
}

/** Throws journey.code_unknown for a wrong, used, old or own code alike. */
export async function take(t: Tx, code: string, by: Actor, now: Instant): Promise<{ id: string }> {
  const row = await db.takeInvitation(t, sm3(code), now);
  if (!row) throw domainError('journey.code_unknown');
  await record(t, 'journey.follow_take', row, by, now);
  return { id: row.id };
}

/** By the patient's side or by the follower, at any time; open pages close. Throws journey.follow_not_found. */
export async function end(t: Tx, id: string, by: Actor, now: Instant): Promise<{ id: string }> {
  const row = await db.endFollow(t, id, await linkedPatients(t), now);
  if (!row) throw domainError('journey.follow_not_found');
  const payload = { follow: id, patient: row.patient };
  await emit(t, { type: 'journey.follow_ended', subject: id, seq: row.version, payload }, now);
  await record(t, 'journey.follow_end', row, by, now);
  return { id };
}

/** What the account has given, and whom it may follow, with the visits of today and later. */
export async function listFollows(t: Tx, now: Instant, lang: Lang): Promise<Follows> {
  const given = await db.followsGiven(t, await linkedPatients(t), now);
  const taken = await db.followsTaken(t, now);
  const people = await patientsById(t, [...new Set([...given, ...taken].map((one) => one.patient))]);
  const nameOf = (patient: string) => people.find((one) => one.id === patient)?.name ?? '';
  return {
    given: given.flatMap(({ id, patient, who, state, until }) =>
      state === 'ended'
        ? []
        : [{ id, patient: { id: patient, name: nameOf(patient) }, who, state, until: lastDay(until) }],
    ),
    taken: await Promise.all(
      taken.map(async (one) => ({
        id: one.id,
        name: maskName(nameOf(one.patient)),
        until: lastDay(one.until),
        visits: await visitsOf(t, one, now, lang),
      })),
    ),
  };
}

async function visitsOf(t: Tx, follow: db.FollowRow, now: Instant, lang: Lang) {
  const today = localDate(now);
  const all = await appointmentsOfPatients(t, [follow.patient]);
  const open = all.filter((one) => one.date >= today && one.state !== 'cancelled' && opensVisit(follow, one.date));
  const shown = open.sort((a, b) => (a.date < b.date ? -1 : 1)).slice(0, 20);
  const nameOf = await namesSaid(t, shown, lang);
  return shown.map(({ id, date, department, practitioner }) => ({
    visit: id,
    date,
    department: nameOf(department),
    doctor: nameOf(practitioner),
  }));
}

/** Kept as the midnight that ends it. */
const lastDay = (until: Instant): LocalDate => localDate(addMinutes(until, -1));

async function record(t: Tx, action: string, row: db.FollowRow, actor: Actor, now: Instant): Promise<void> {
  const detail = { patient: row.patient, who: row.who, until: lastDay(row.until) };
  await audit(t, { actor, action, subject: `journey.follow/${row.id}`, outcome: 'ok', detail }, now);
}
