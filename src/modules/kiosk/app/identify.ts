import { addMinutes } from '#kernel/instant.ts';
import { type DevicePerson, personByNumber, personByPhone } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Person } from '../contract-sitting.ts';
import { countTries } from '../db/attempts.ts';
import { knowPatient } from '../db/sittings.ts';
import { TRIES_AT_DEVICE, TRIES_MINUTES, TRIES_OF_PHONE } from '../domain/figures.ts';
import { type AtKiosk, recordAct } from './at-kiosk.ts';

/** `from`: the number is what the gateway told of a code. */
export type Shown =
  | { by: 'number'; number: string; from?: 'insurance' }
  | { by: 'phone'; phone: string; birthDate: string };
/** `none`: an unknown phone, another birthday and several people alike are answered the same. */
export type Outcome = Person | 'none' | 'too_many';

/** Who stands there, by a whole number or by phone and birthday. What is answered is fit for a public hall. */
export async function identify(t: Tx, at: AtKiosk, shown: Shown): Promise<Outcome> {
  if (shown.by === 'phone' && !(await mayTry(t, at, shown.phone))) {
    await refused(t, at, shown.by);
    return 'too_many';
  }
  const found =
    shown.by === 'number'
      ? await personByNumber(t, at.app, shown.number, at.now)
      : await personByPhone(t, at.app, shown, at.now);
  const by = (shown.by === 'number' && shown.from) || shown.by;
  if (!found || !(await knowPatient(t, at.sitting.id, found.id, shown.by))) {
    await refused(t, at, by);
    return 'none';
  }
  const detail = { by, sitting: at.sitting.id };
  await recordAct(t, at, 'kiosk.identify', `identity.patient/${found.id}`, detail);
  return personAt(found, shown.by);
}

export function personAt({ name, document, age }: DevicePerson, by: 'number' | 'phone' | 'registered'): Person {
  return { name, document: by === 'phone' ? null : document, age };
}

/** Counted before anybody is looked for, so that an unknown phone is refused as soon as a known one. */
async function mayTry(t: Tx, { app, device, now }: AtKiosk, phone: string): Promise<boolean> {
  const ofPhone = `phone/${app.crypto.blindIndex('kiosk.phone', phone).slice(0, 32)}`;
  const ofDevice = `device/${device.id}`;
  const tries = await countTries(t, [ofPhone, ofDevice], addMinutes(now, -TRIES_MINUTES), now);
  return (tries.get(ofPhone) ?? 0) <= TRIES_OF_PHONE && (tries.get(ofDevice) ?? 0) <= TRIES_AT_DEVICE;
}

function refused(t: Tx, at: AtKiosk, by: string): Promise<void> {
  return recordAct(t, at, 'kiosk.identify', `kiosk.sitting/${at.sitting.id}`, { by }, 'refused');
}
