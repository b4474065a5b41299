import { domainError } from '#kernel/errors.ts';
import { staffAtWork } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';

/** Throws people.person_unknown unless all of them work here. */
export async function requireAtWork(t: Tx, accounts: readonly string[]): Promise<void> {
  if (accounts.length === 0) return;
  const here = new Set((await staffAtWork(t)).map(({ account }) => account));
  if (accounts.some((account) => !here.has(account))) throw domainError('people.person_unknown');
}
