import { domainError } from '#kernel/errors.ts';
import { addMinutes, epochMs, type Instant, toOffset } from '#kernel/instant.ts';
import { patientsById, requireLinked, staffNames } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import type { SignCall } from '../contract-sign.ts';
import * as db from '../db/sign-calls.ts';
import { forgetSignals } from '../db/signals.ts';
import { LONGEST_MINUTES, UNTAKEN_MINUTES } from '../domain/rules/sign-limits.ts';
import { iceServers } from './ice-servers.ts';
import { signHappened } from './record.ts';

type Config = App['config'];

/** 手语翻译: a place in the line for an interpreter. Throws servicedesk.sign_open, identity.patient_not_found. */
export async function askSign(
  t: Tx,
  config: Config,
  wish: { patient?: string | undefined; byDesk: boolean },
  by: Actor,
  now: Instant,
): Promise<SignCall> {
  const patient = wish.patient === undefined ? null : (await requireLinked(t, wish.patient)).id;
  const due = addMinutes(now, UNTAKEN_MINUTES);
  const row = await db.insertSign(t, { id: newId(), by: actorId(by), byDesk: wish.byDesk, patient, due }, now);
  await signHappened(t, 'asked', row, by, now);
  return toldSign(t, config, row, by, now);
}

/** An interpreter takes a call; one of two at once gets it. Throws servicedesk.sign_taken, sign_busy. */
export async function takeSign(t: Tx, config: Config, id: string, by: Actor, now: Instant): Promise<SignCall> {
  const row = await db.takeSign(t, id, actorId(by), addMinutes(now, LONGEST_MINUTES), now);
  if (!row) throw domainError('servicedesk.sign_taken');
  await signHappened(t, 'taken', row, by, now);
  return toldSign(t, config, row, by, now);
}

/** Either side ends it; whoever waits gives the place up. Throws servicedesk.sign_unknown, sign_over. */
export async function endSign(t: Tx, config: Config, id: string, by: Actor, now: Instant): Promise<SignCall> {
  await requireSide(t, id, by);
  const row = await db.endSign(t, id, actorId(by), now);
  if (!row) throw domainError('servicedesk.sign_over');
  await forgetSignals(t, [id]);
  await signHappened(t, 'ended', row, by, now);
  return toldSign(t, config, row, by, now);
}

/** The call as one of its sides sees it. Throws servicedesk.sign_unknown for anybody else. */
export async function readSign(t: Tx, config: Config, id: string, by: Actor, now: Instant): Promise<SignCall> {
  return toldSign(t, config, await requireSide(t, id, by), by, now);
}

/** The call in which one waits or speaks now. */
export async function mySign(t: Tx, config: Config, by: Actor, now: Instant): Promise<{ call: SignCall | null }> {
  const row = await db.openSignOf(t, actorId(by));
  return { call: row && (await toldSign(t, config, row, by, now)) };
}

export async function requireSide(t: Tx, id: string, by: Actor): Promise<db.SignRow> {
  const row = await db.signOf(t, id, actorId(by));
  if (!row) throw domainError('servicedesk.sign_unknown');
  return row;
}

export const sideOf = (row: db.SignRow, by: Actor): 'guest' | 'interpreter' =>
  row.askedBy === actorId(by) ? 'guest' : 'interpreter';

async function toldSign(t: Tx, config: Config, row: db.SignRow, by: Actor, now: Instant): Promise<SignCall> {
  const side = sideOf(row, by);
  const until = row.endedAt ?? now;
  return {
    id: row.id,
    side,
    state: row.state,
    version: row.version,
    ahead: row.state === 'waiting' ? await db.aheadOf(t, row) : 0,
    askedAt: toOffset(row.askedAt),
    takenAt: row.takenAt && toOffset(row.takenAt),
    seconds: row.takenAt === null ? 0 : Math.max(0, Math.round((epochMs(until) - epochMs(row.takenAt)) / 1000)),
    endedBy: row.endedBy,
    other: side === 'guest' ? await interpreterName(t, row) : await personName(t, row),
    iceServers: row.state === 'taken' ? iceServers(config, row.id, now) : [],
  };
}

export async function personName(t: Tx, row: db.SignRow): Promise<string | null> {
  if (row.patient !== null) return (await patientsById(t, [row.patient]))[0]?.name ?? null;
  return null;
}

export async function interpreterName(t: Tx, row: db.SignRow): Promise<string | null> {
  if (row.takenBy === null) return null;
  return (await staffNames(t, [row.takenBy]))[0]?.name ?? null;
}
