import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';
import { figuresOf } from '../db/figures.ts';
import { type HistoryRow, historyOfRotas, noteHistory, type RotaStep } from '../db/rota-history.ts';
import { dueRotas, moveRota, type RotaRow, releaseRota, rotaById, rotasOf } from '../db/rotas.ts';
import type { RotaMove } from '../domain/rota.ts';
import { rotaReleasesAt } from '../domain/rules/approved-rota-opens-at-the-release-hour.ts';
import { offerPlaces } from './offer-places.ts';
import { personName } from './person-name.ts';

/** The rotas of a department with their way so far; contract `rotaList`. */
export async function listRotas(t: Tx, department: string, by: Actor) {
  const rows = await rotasOf(t, department);
  const history = Map.groupBy(
    await historyOfRotas(
      t,
      rows.map((row) => row.id),
    ),
    (row) => row.rota,
  );
  const figures = await figuresOf(t);
  const own = figures.at(department, 'ordinary');
  const expert = figures.at(department, 'expert');
  return {
    needsApproval: own.rotaApproval === 1 || expert.rotaApproval === 1,
    releaseHour: figures.rotaReleaseHour,
    items: rows.map(({ submittedBy, department: _, version: __, ...row }) => ({
      ...row,
      releaseAt: row.releaseAt && toOffset(row.releaseAt),
      releasedAt: row.releasedAt && toOffset(row.releasedAt),
      submittedByMe: submittedBy === actorId(by),
      history: (history.get(row.id) ?? []).filter(isNew).map(({ what, reason, at, byName }) => ({
        what,
        reason,
        at: toOffset(at),
        byName,
      })),
    })),
  };
}

/** Several rules written one after the other are one step. */
const isNew = (row: HistoryRow, n: number, all: readonly HistoryRow[]): boolean =>
  row.what !== 'generated' || all[n - 1]?.what !== 'generated' || all[n - 1]?.by !== row.by;

interface Act {
  id: string;
  by: Actor;
  reason?: string | null;
}

/** draft or returned -> submitted. Throws booking.rota_unknown, rota_state. */
export const submitRota = (t: Tx, act: Act, now: Instant) => step(t, 'submit', 'submitted', act, null, now);

/** Back to whoever submitted it, with the reason. Throws booking.rota_unknown, rota_state. */
export const returnRota = (t: Tx, act: Act, now: Instant) => step(t, 'return', 'returned', act, null, now);

/**
 * Approves what another person submitted: its sessions open at the next release hour, or at once. Throws
 * booking.rota_unknown, rota_state, and the constraint of two people as booking.rota_same_person.
 */
export async function approveRota(t: Tx, act: Act & { atOnce: boolean }, now: Instant) {
  const releaseAt = act.atOnce ? now : rotaReleasesAt(now, (await figuresOf(t)).rotaReleaseHour);
  const approved = await step(t, 'approve', 'approved', act, releaseAt, now);
  if (!act.atOnce) return approved;
  await open(t, act.id, act.by, now);
  return rotaNow(t, act.id);
}

/** The sweep booking.rota_release: approved rotas open at their hour. */
export async function releaseDueRotas(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const due = await dueRotas(t, now, limit);
  for (const id of due) await open(t, id, { kind: 'system', name: 'booking.rota_release' }, now);
  return due.length;
}

async function step(t: Tx, move: RotaMove, what: RotaStep, act: Act, releaseAt: Instant | null, now: Instant) {
  const moved = await moveRota(t, act.id, move, actorId(act.by), releaseAt);
  if (!moved) throw domainError((await rotaById(t, act.id)) ? 'booking.rota_state' : 'booking.rota_unknown');
  await record(t, act.id, what, moved.version, act, now);
  return rotaNow(t, act.id);
}

async function open(t: Tx, id: string, by: Actor, now: Instant): Promise<void> {
  const released = await releaseRota(t, id, now);
  if (!released) return;
  await record(t, id, 'released', released.version, { by }, now, { sessions: released.sessions.length });
  // Who waits for any doctor of the day comes before whoever happens to look.
  await offerPlaces(t, released.sessions, [], now);
}

async function rotaNow(t: Tx, id: string): Promise<Pick<RotaRow, 'id' | 'state'>> {
  const row = await rotaById(t, id);
  if (!row) throw domainError('booking.rota_unknown');
  return { id, state: row.state };
}

async function record(
  t: Tx,
  id: string,
  what: RotaStep,
  version: number,
  { by, reason = null }: Omit<Act, 'id'>,
  now: Instant,
  detail: Record<string, number> = {},
): Promise<void> {
  await noteHistory(t, {
    rota: id,
    session: null,
    what,
    detail,
    reason,
    at: now,
    by: actorId(by),
    byName: personName(by),
  });
  const type = `booking.rota_${what}`;
  await emit(t, { type, subject: id, seq: version, payload: { rota: id } }, now);
  await audit(t, { actor: by, action: type, subject: `booking.rota/${id}`, outcome: 'ok', detail }, now);
}
