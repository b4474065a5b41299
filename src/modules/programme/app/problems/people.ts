import { staffNames } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';

/** Names of whoever acted; who is no account (the demo, a program) is called as it is written. */
export async function peopleOf(t: Tx, who: readonly (string | null)[]): Promise<(id: string) => string> {
  const accounts = [...new Set(who)].filter((id): id is string => id !== null && /^[0-9a-f]{8}-/.test(id));
  const names = new Map((await staffNames(t, accounts)).map(({ account, name }) => [account, name]));
  return (id) => names.get(id) ?? id;
}
