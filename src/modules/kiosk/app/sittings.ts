import { randomBytes } from 'node:crypto';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { callHelp, deviceSeen } from '../db/devices.ts';
import { type EndReason, endSittings, insertSitting } from '../db/sittings.ts';
import { ANSWER_SECONDS } from '../domain/figures.ts';
import { type AtDevice, recordAct } from './at-kiosk.ts';

/** Somebody steps up. Whoever stood there before is known no more; the answer's secret is in the page alone. */
export async function beginSitting(t: Tx, at: AtDevice) {
  const { device, now } = at;
  await endSittings(t, device.id, 'replaced', now);
  const secret = randomBytes(32).toString('base64url');
  const id = newId();
  await insertSitting(t, { id, device: device.id, hash: sm3(secret) }, now);
  await deviceSeen(t, device.id, now);
  await recordAct(t, at, 'kiosk.begin', `kiosk.sitting/${id}`);
  return { secret, idleSeconds: device.idleSeconds, answerSeconds: ANSWER_SECONDS };
}

/** Ends what goes on at this machine; nothing is no fault: the page wipes itself in any case. */
export async function endSitting(t: Tx, at: AtDevice, reason: EndReason): Promise<void> {
  for (const id of await endSittings(t, at.device.id, reason, at.now))
    await recordAct(t, at, 'kiosk.leave', `kiosk.sitting/${id}`, { reason });
}

export function signOfLife(t: Tx, at: AtDevice): Promise<void> {
  return deviceSeen(t, at.device.id, at.now);
}

/** "Somebody come, please": shown at the staff page until a person answers. */
export async function askForHelp(t: Tx, at: AtDevice): Promise<void> {
  if (await callHelp(t, at.device.id, at.now)) await recordAct(t, at, 'kiosk.help', `kiosk.device/${at.device.id}`);
}
