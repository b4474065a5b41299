import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { departments } from '#modules/catalog/public.ts';
import { requirePatient } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import * as db from '../db/handovers.ts';
import { dueAt, type HandoverAct, type Kind } from '../domain/handover.ts';
import { sealNeed } from './need.ts';
import { whoIs } from './who-is.ts';

export interface Opened {
  kind: Kind;
  patient?: string | undefined;
  need: string;
  department: string;
}

export interface Why {
  reason: string;
  note?: string | undefined;
}

/** Whoever is asked first answers for it from now on. Throws triage.patient_needed, department_unknown; identity.patient_not_found. */
export async function openHandover(t: Tx, crypto: App['crypto'], asked: Opened, by: Actor, now: Instant) {
  if (asked.kind === 'first_doctor' && asked.patient === undefined) throw domainError('triage.patient_needed');
  await requireDepartment(t, asked.department);
  const patient = asked.patient === undefined ? null : (await requirePatient(t, asked.patient)).id;
  const id = newId();
  const { kind, department } = asked;
  const needSealed = sealNeed(crypto, id, asked.need);
  const row = await db.insertHandover(
    t,
    { id, kind, patient, needSealed, department, due: dueAt(kind, 'held', now) },
    whoIs(by),
    now,
  );
  return settled(t, 'open', row, { from: null, to: department }, null, by, now);
}

/** To another department; until somebody there accepts, the giver still answers for it. */
export async function passOn(
  t: Tx,
  id: string,
  { version, department, ...why }: Why & { version: number; department: string },
  by: Actor,
  now: Instant,
) {
  requireWords(why);
  await requireDepartment(t, department);
  const before = await required(t, id);
  const due = dueAt(before.kind, 'offered', now);
  const row = await db.offer(t, id, version, whoIs(by), department, due, now);
  if (!row) throw await whyNot(t, id, version, by, 'holder');
  return settled(t, 'pass', row, { from: row.department, to: department }, why, by, now);
}

export async function acceptHandover(t: Tx, id: string, version: number, by: Actor, now: Instant) {
  const before = await required(t, id);
  const row = await db.accept(t, id, version, whoIs(by), dueAt(before.kind, 'held', now));
  if (!row) throw await whyNot(t, id, version, by, 'other');
  return settled(t, 'accept', row, { from: before.department, to: row.department }, null, by, now);
}

/** A refusal: it stays with who passed it on, and the reason stays in the chain. */
export async function sendBack(
  t: Tx,
  id: string,
  { version, ...why }: Why & { version: number },
  by: Actor,
  now: Instant,
) {
  requireWords(why);
  const before = await required(t, id);
  const row = await db.sendBack(t, id, version, whoIs(by), dueAt(before.kind, 'held', now));
  if (!row) throw await whyNot(t, id, version, by, 'other');
  const from = before.offeredDepartment ?? row.department;
  return settled(t, 'send_back', row, { from, to: row.department }, why, by, now);
}

export async function closeHandover(
  t: Tx,
  id: string,
  { version, ...why }: Why & { version: number },
  by: Actor,
  now: Instant,
) {
  requireWords(why);
  const row = await db.close(t, id, version, whoIs(by), why.reason, now);
  if (!row) throw await whyNot(t, id, version, by, 'holder');
  return settled(t, 'close', row, { from: row.department, to: row.department }, why, by, now);
}

async function settled(
  t: Tx,
  act: HandoverAct,
  row: db.HandoverRow,
  way: { from: string | null; to: string },
  why: Why | null,
  by: Actor,
  now: Instant,
): Promise<db.HandoverRow> {
  const reason = why?.reason ?? null;
  await db.insertStep(t, row, { act, ...way, reason, note: why?.note || null }, whoIs(by), now);
  const payload = { handover: row.id, kind: row.kind, state: row.state, department: row.department, to: way.to };
  await emit(t, { type: EVENTS[act], subject: row.id, seq: row.version, payload }, now);
  const detail = { kind: row.kind, to: way.to, ...(reason && { reason }) };
  const subject = `triage.handover/${row.id}`;
  await audit(t, { actor: by, action: `triage.${act}`, subject, outcome: 'ok', detail }, now);
  return row;
}

export const EVENTS: Readonly<Record<HandoverAct, string>> = {
  open: 'triage.handover_opened',
  pass: 'triage.handover_passed',
  accept: 'triage.handover_accepted',
  send_back: 'triage.handover_sent_back',
  close: 'triage.handover_closed',
};

function requireWords({ reason, note }: Why): void {
  if (reason === 'other' && !note) throw domainError('triage.say_why');
}

async function requireDepartment(t: Tx, id: string): Promise<void> {
  if (!(await departments(t)).some((one) => one.id === id)) throw domainError('triage.department_unknown');
}

async function required(t: Tx, id: string): Promise<db.HandoverRow> {
  const row = await db.handoverById(t, id);
  if (!row) throw domainError('triage.handover_unknown');
  return row;
}

/** The statement took nothing: which of its conditions did not hold. */
async function whyNot(t: Tx, id: string, version: number, by: Actor, needs: 'holder' | 'other') {
  const row = await required(t, id);
  if (row.version !== version || row.state === 'closed') return domainError('triage.handover_changed');
  const isHolder = row.holder === whoIs(by).account;
  if (needs === 'holder' && !isHolder) return domainError('triage.not_holder');
  if (needs === 'other' && isHolder) return domainError('triage.own_handover');
  return domainError('triage.handover_changed');
}
