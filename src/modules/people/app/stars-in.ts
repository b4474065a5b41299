import { staffNames } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { starsBetween } from '../db/records.ts';

/** The stars of service of these months (`2026-10`), the first month first. */
export async function starsIn(
  t: Tx,
  from: string,
  to: string,
): Promise<{ month: string; name: string; reason: string }[]> {
  const rows = await starsBetween(t, from, to);
  const names = new Map(
    (
      await staffNames(
        t,
        rows.map(({ account }) => account),
      )
    ).map(({ account, name }) => [account, name]),
  );
  return rows.map(({ month, account, reason }) => ({ month, reason, name: names.get(account) ?? '' }));
}
