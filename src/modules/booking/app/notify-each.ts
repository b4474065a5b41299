import type { Instant } from '#kernel/instant.ts';
import { type Notice, notifyAll } from '#modules/messaging/public.ts';
import { inSavepoint } from '#platform/db/in-savepoint.ts';
import type { Tx } from '#platform/db/tx.ts';

/**
 * Writes these messages together; if one of them cannot be written, each by itself, so that it stops nobody. Answers
 * the places of those that could not.
 */
export async function notifyEach(t: Tx, notices: readonly Notice[], now: Instant): Promise<number[]> {
  if (await isWritten(t, notices, now)) return [];
  const failed: number[] = [];
  for (const [at, notice] of notices.entries()) if (!(await isWritten(t, [notice], now))) failed.push(at);
  return failed;
}

async function isWritten(t: Tx, notices: readonly Notice[], now: Instant): Promise<boolean> {
  try {
    await inSavepoint(t, () => notifyAll(t, notices, now));
    return true;
  } catch (error) {
    // A lost connection or a deadlock is no notice's fault: the whole round is tried again.
    const { code } = error as { code?: string };
    if (code !== undefined && !/^2[23]/.test(code)) throw error;
    return false;
  }
}
