import { domainError } from '#kernel/errors.ts';
import { personByNumber, registerAtDevice } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Person } from '../contract-sitting.ts';
import { knowPatient } from '../db/sittings.ts';
import { type AtKiosk, recordAct } from './at-kiosk.ts';
import { personAt } from './identify.ts';

type Input = Parameters<typeof registerAtDevice>[2];

/** 建档 by oneself: who has agreed at this machine is known to it from then on. Throws the identity.* rule that fails. */
export async function registerHere(t: Tx, at: AtKiosk, input: Input): Promise<Person> {
  const { app, actor, lang, now, device } = at;
  const id = await registerAtDevice(t, { app, actor, lang, now, device: device.id }, input);
  if (!(await knowPatient(t, at.sitting.id, id, 'registered'))) throw domainError('kiosk.sitting_over');
  await recordAct(t, at, 'kiosk.register', `identity.patient/${id}`, { sitting: at.sitting.id });
  const found = await personByNumber(t, app, input.documents[0]?.number ?? '', now);
  if (!found) throw new Error('who has just been registered is found by the document');
  return personAt(found, 'registered');
}
