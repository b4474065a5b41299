import { domainError } from '#kernel/errors.ts';
import { addSeconds, type Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { type DeviceRow, deviceByToken } from '../db/devices.ts';
import { liveSitting, type SittingRow, seenSitting } from '../db/sittings.ts';
import { sittingLives } from '../domain/figures.ts';

/** A paired machine, and who acts when somebody acts at it: audit and bookings name the machine. */
export interface AtDevice {
  app: App;
  device: { id: string; campus: string; idleSeconds: number };
  actor: Actor;
  now: Instant;
  lang: Lang;
}
export interface AtKiosk extends AtDevice {
  sitting: SittingRow;
}
/** Somebody whom the machine knows. */
export interface Known extends AtKiosk {
  patient: string;
}

export interface Presented {
  token: string | null;
  secret: string | null;
}
type Where = Pick<AtDevice, 'app' | 'now' | 'lang'>;

/** Throws kiosk.device_unknown for whatever is no paired machine of this hospital. */
export async function requireDevice(t: Tx, where: Where, { token }: Presented): Promise<AtDevice> {
  const row: DeviceRow | null = token === null ? null : await deviceByToken(t, sm3(token));
  if (row?.state !== 'paired' || row.campus === null) throw domainError('kiosk.device_unknown');
  const { id, campus, idleSeconds } = row;
  return { ...where, device: { id, campus, idleSeconds }, actor: { kind: 'system', name: `kiosk/${id}` } };
}

/** Throws kiosk.sitting_over too. What only reads leaves the sitting's time as it is. */
export async function requireSitting(t: Tx, where: Where, shown: Presented, reads: boolean): Promise<AtKiosk> {
  const at = await requireDevice(t, where, shown);
  const { id, idleSeconds } = at.device;
  const since = addSeconds(where.now, -sittingLives(idleSeconds));
  const hash = sm3(shown.secret ?? '');
  const sitting = reads ? await liveSitting(t, id, hash, since) : await seenSitting(t, id, hash, since, where.now);
  if (!sitting) throw domainError('kiosk.sitting_over');
  return { ...at, sitting };
}

/** Throws kiosk.not_identified. */
export function known(at: AtKiosk): Known {
  if (at.sitting.patient === null) throw domainError('kiosk.not_identified');
  return { ...at, patient: at.sitting.patient };
}

/** What somebody did at the machine, beside what the room that did it records. */
export async function recordAct(
  t: Tx,
  at: AtDevice,
  action: string,
  subject: string,
  detail: Record<string, string> = {},
  outcome: 'ok' | 'refused' = 'ok',
): Promise<void> {
  await audit(t, { actor: at.actor, action, subject, outcome, detail: { device: at.device.id, ...detail } }, at.now);
}
