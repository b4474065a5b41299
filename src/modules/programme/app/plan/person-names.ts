import { staffNames } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';

// The demo's writer and programs are no accounts.
const isAccount = (text: string): boolean => /^[0-9a-f]{8}-/.test(text);

/** Names for what `actorId` wrote into rows; what is no member of staff stays as it is. */
export async function personNames(t: Tx, ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const accounts = [...new Set(ids.filter((id) => id !== null && isAccount(id)))] as string[];
  const names = new Map((await staffNames(t, accounts)).map(({ account, name }) => [account, name]));
  return (id) => names.get(id) ?? id;
}
