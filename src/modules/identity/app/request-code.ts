import { randomInt } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import { putCode } from '../db/sign-in-codes.ts';
import { codeHash, phoneKey } from './sealed.ts';

/**
 * Makes a six-digit code for a phone, known to us or not: the answer does not tell. Demo and test get it back; nothing
 * else may show it. Production has no carrier for codes yet and says so, instead of promising a message.
 */
export async function requestCode(app: App, phone: string): Promise<{ devCode?: string }> {
  if (app.config.SHUXIN_MODE === 'production') throw domainError('identity.code_not_deliverable');
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
  const loginKey = phoneKey(app.crypto, phone);
  const put = await app.db.tx({ hospital: null, credential: loginKey }, (t) =>
    putCode(t, loginKey, codeHash(app.crypto, loginKey, code), app.clock.now()),
  );
  if (!put) throw domainError('identity.code_too_often');
  return { devCode: code };
}
