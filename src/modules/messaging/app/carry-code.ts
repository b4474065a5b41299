import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { enqueueAll } from '#platform/jobs/enqueue.ts';
import type { CodeToPhone } from '#platform/room.ts';
import { insertErrand } from '../db/code-errands.ts';
import { codeChannels } from './code-ways.ts';
import { errandCodeAad, errandPhoneAad } from './sealed.ts';

/**
 * Takes a code over in the transaction that makes it count: sent if, and only if, that commits. False where this hospital
 * has no way to a phone. Code and phone travel sealed in the row; the job carries its id.
 */
export async function carryCode(app: App, t: Tx, code: CodeToPhone): Promise<boolean> {
  if ((await codeChannels(app, t)).length === 0) return false;
  const id = newId();
  const { lang, elder, until } = code;
  const phoneSealed = app.crypto.seal(code.phone, errandPhoneAad(id));
  const codeSealed = app.crypto.seal(code.code, errandCodeAad(id));
  const template = code.opens === 'sign_in' ? ('sign_in_code' as const) : ('new_phone_code' as const);
  await insertErrand(t, { id, template, lang, elder, phoneSealed, codeSealed, until }, app.clock.now());
  await enqueueAll(t, 'messaging.send_code', t.scope.hospital as number, [id]);
  return true;
}
