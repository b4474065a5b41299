import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import type { Signal } from '../contract-sign.ts';
import { nextSignal } from '../db/sign-calls.ts';
import { insertSignal, signalsAfter } from '../db/signals.ts';
import { MOST_SIGNALS } from '../domain/rules/sign-limits.ts';
import { signHappened } from './record.ts';
import { signalAad } from './sealed.ts';
import { requireSide, sideOf } from './sign-call.ts';

type Crypto = App['crypto'];

/** One side tells the other something; sealed, and gone with the call. Throws servicedesk.sign_unknown, sign_over. */
export async function sendSignal(
  t: Tx,
  crypto: Crypto,
  say: { call: string; kind: Signal['kind']; body: string },
  by: Actor,
  now: Instant,
): Promise<{ no: number }> {
  await requireSide(t, say.call, by);
  const row = await nextSignal(t, say.call, actorId(by), MOST_SIGNALS);
  if (!row) throw domainError('servicedesk.sign_over');
  const id = newId();
  const sealed = crypto.seal(say.body, signalAad(id));
  await insertSignal(t, say.call, { id, no: row.version, side: sideOf(row, by), kind: say.kind, sealed }, now);
  await signHappened(t, 'signalled', row, 'quiet', now);
  return { no: row.version };
}

/** What has been said after a number, by both sides. Throws servicedesk.sign_unknown. */
export async function readSignals(
  t: Tx,
  crypto: Crypto,
  ask: { call: string; after: number },
  by: Actor,
): Promise<{ items: Signal[] }> {
  await requireSide(t, ask.call, by);
  const rows = await signalsAfter(t, ask.call, ask.after);
  return {
    items: rows.map(({ id, no, side, kind, sealed }) => ({ no, side, kind, body: crypto.open(sealed, signalAad(id)) })),
  };
}
