import { randomInt } from 'node:crypto';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { putRecoveryCodes, spendRecoveryCode } from '../db/second-factor.ts';
import { purposes } from './sealed.ts';

const RECOVERY_CODES = 10;
/** Without what is mistaken for another sign when it is copied from paper. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten fresh codes for the transaction's account, shown once; older ones open nothing any more. */
export async function newRecoveryCodes(t: Tx, app: App): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await putRecoveryCodes(
    t,
    // The key stands before the hash: a code cannot be carried over to another key, so it must be known which it needs.
    codes.map((one) => `${app.crypto.activeKey}.${hashes(app, t, one)[0]}`),
  );
  return codes;
}

/** True once for each code of the transaction's account. */
export function takeRecoveryCode(t: Tx, app: App, code: string, now: string): Promise<boolean> {
  const plain = hashes(app, t, code);
  return spendRecoveryCode(t, [...plain, ...plain.map((hash, at) => `${app.crypto.keys[at]}.${hash}`)], now);
}

/** `ab3de-fg7hj`: 49 bits. */
function newCode(): string {
  const five = () => Array.from({ length: 5 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${five()}-${five()}`;
}

function hashes(app: App, t: Tx, code: string): string[] {
  return app.crypto.blindIndexes(purposes.recovery, `${t.scope.account}/${code.trim().toLowerCase()}`);
}
