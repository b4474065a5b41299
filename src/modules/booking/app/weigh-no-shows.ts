import type { Instant } from '#kernel/instant.ts';
import { notifyAll } from '#modules/messaging/public.ts';
import { auditAll } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { emitAll } from '#platform/outbox/emit.ts';
import { figuresOf } from '../db/figures.ts';
import { type NoShowRow, noShowsOf } from '../db/no-show-rows.ts';
import { lockStandings, settleStandings } from '../db/standing.ts';
import {
  insertSuspensions,
  type LiftedWhy,
  liftSuspensions,
  liveSuspensionsOf,
  type NewSuspension,
  untieNoShows,
} from '../db/suspension-rows.ts';
import type { Figures } from '../domain/figures.ts';
import { monthsBefore } from '../domain/months-before.ts';
import { hasLostItsGround, noShowsThatSuspend, suspensionUntil } from '../domain/rules/repeated-no-shows-suspend.ts';
import { LONGEST_WINDOW_MONTHS } from '../domain/settings.ts';

/**
 * Brings the suspensions of these people into line with their no-shows, whatever changed them: one that lost its ground
 * is lifted, and whoever has reached the limit gets one, with the no-shows it rests on. The same number of statements
 * for one person and for a hundred. The caller keeps the patients' records (currentPatients) from before.
 */
export async function weighNoShows(
  t: Tx,
  patients: readonly string[],
  why: Exclude<LiftedWhy, 'review'>,
  by: Actor,
  now: Instant,
): Promise<void> {
  if (patients.length === 0) return;
  await lockStandings(t, patients);
  const live = await liveSuspensionsOf(t, patients, now);
  const all = await noShowsOf(t, patients, monthsBefore(now, LONGEST_WINDOW_MONTHS));
  const fallen = live
    .filter((s) =>
      hasLostItsGround(
        all.filter((n) => n.suspension === s.id && n.patient === s.patient),
        s.noShows,
      ),
    )
    .map((s) => s.id);
  await lift(t, fallen, why, by, now);
  await untieNoShows(t, fallen);
  const free = all.map((n) => (n.suspension && fallen.includes(n.suspension) ? { ...n, suspension: null } : n));
  const made = newSuspensions(
    patients,
    Map.groupBy(free, (n) => n.patient),
    await figuresOf(t),
    now,
  );
  await insertSuspensions(t, made, now);
  await settleStandings(t, patients);
  await tellSuspended(t, made, now);
}

/** Lifts those that are in force, and tells the patients; answers how many. The caller settles the standings. */
export async function lift(t: Tx, ids: readonly string[], why: LiftedWhy, by: Actor, now: Instant): Promise<number> {
  const lifted = await liftSuspensions(t, ids, { id: actorId(by), why }, now);
  const events = lifted.map(({ id, patient, version }) => ({
    type: 'booking.suspension_lifted',
    subject: id,
    seq: version,
    payload: { patient, why },
  }));
  await emitAll(t, events, now);
  const audits = lifted.map(({ id }) => audited('booking.suspension_lift', id, by, { why }));
  await auditAll(t, audits, now);
  const notices = lifted.map(({ id, patient }) => ({
    template: 'suspension_lifted' as const,
    patient,
    params: {},
    dedupe: `${id}/lifted`,
  }));
  await notifyAll(t, notices, now);
  return lifted.length;
}

/** The department and class of the last one missed say which figures hold. */
function newSuspensions(
  patients: readonly string[],
  noShows: ReadonlyMap<string, readonly NoShowRow[]>,
  figures: Figures,
  now: Instant,
): NewSuspension[] {
  return patients.flatMap((patient) => {
    const own = noShows.get(patient) ?? [];
    const [last] = own;
    if (!last) return [];
    const { noShowLimit, noShowMonths, suspensionDays, ...rest } = figures.at(last.department, last.slotClass);
    if (suspensionDays === 0) return [];
    const ground = noShowsThatSuspend(own, now, { ...rest, noShowLimit, noShowMonths });
    if (ground.length === 0) return [];
    const until = suspensionUntil(now, suspensionDays);
    const made = { noShows: noShowLimit, months: noShowMonths, days: suspensionDays };
    return [{ id: newId(), patient, until, ...made, rests: ground.map((n) => n.id) }];
  });
}

async function tellSuspended(t: Tx, made: readonly NewSuspension[], now: Instant): Promise<void> {
  const events = made.map(({ id, patient, until, rests }) => ({
    type: 'booking.patient_suspended',
    subject: id,
    seq: 1,
    payload: { patient, until, noShows: [...rests] },
  }));
  await emitAll(t, events, now);
  const system: Actor = { kind: 'system', name: 'booking.weigh_no_shows' };
  const audits = made.map(({ id, until, rests }) =>
    audited('booking.suspend', id, system, { until, noShows: [...rests] }),
  );
  await auditAll(t, audits, now);
  const notices = made.map(({ id, patient, until, rests, months }) => ({
    template: 'suspended' as const,
    patient,
    params: { count: rests.length, months, until },
    dedupe: id,
  }));
  await notifyAll(t, notices, now);
}

function audited(action: string, id: string, actor: Actor, detail: Record<string, string | string[]>) {
  return { actor, action, subject: `booking.suspension/${id}`, outcome: 'ok' as const, detail };
}
