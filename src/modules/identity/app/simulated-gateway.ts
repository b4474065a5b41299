import { residentIdCheck } from '#kernel/resident-id.ts';
import type { App } from '#platform/app.ts';
import type { CredentialAnswer, ShownCredential } from '#platform/room.ts';
import { findByNumberNow } from './find-patients.ts';

/**
 * Shape only, demo and test only: the insurer's gateway was never asked. A pretended code carries the first 17 digits of a
 * demo person's ID, then ten that change, then one that says what becomes of it: 0 is a code that is too old, 9 a gateway that is
 * down.
 */
export async function simulatedGateway(
  app: App,
  hospital: number,
  { form, qr }: ShownCredential,
): Promise<CredentialAnswer> {
  if (form !== 'insurance' || qr.endsWith('0')) return 'refused';
  if (qr.endsWith('9')) return 'unreachable';
  const first = qr.slice(0, 17);
  const idNo = first + residentIdCheck(first);
  const [person] = await findByNumberNow(app, hospital, idNo, app.clock.now());
  return { name: person?.name ?? '演示持码人', idType: 'resident_id', idNo };
}
