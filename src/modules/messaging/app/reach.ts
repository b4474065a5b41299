import { provenPhones } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { reachRows, switchesOf } from '../db/reach.ts';
import { switchOf, wantedAtFirst } from '../domain/purposes.ts';
import type { Reach } from '../domain/reach.ts';
import { addressAad, openSubscription } from './sealed.ts';

/** Where one patient may be reached, and what its owner wants to hear. */
export interface Reached {
  account: string | null;
  reach: Reach;
  /** Whether the switch of this template stands on on. */
  wants(template: string): boolean;
}

/**
 * Of these patients: the phone that is proved to be theirs, and what the account of that phone gave this hospital: an
 * address whose code came back, a WeChat, browsers. The same few statements for one and for many.
 */
export async function reachOf(
  { crypto }: Pick<App, 'crypto'>,
  t: Tx,
  patients: readonly string[],
): Promise<(patient: string) => Reached> {
  const proven = await provenPhones(t, crypto, patients);
  const accounts = [...new Set([...proven.values()].flatMap(({ account }) => account ?? []))];
  const rows = Map.groupBy(await reachRows(t, accounts), (row) => row.account);
  const switches = await switchesOf(t, accounts);
  return (patient) => {
    const { phone, account = null } = proven.get(patient) ?? {};
    const reach: Reach = { phone };
    for (const { id, form, sealed } of (account !== null && rows.get(account)) || []) {
      if (form === 'push') reach.push = [...(reach.push ?? []), openSubscription(crypto, id, sealed)];
      else reach[form] = crypto.open(sealed, addressAad(id));
    }
    const wants = (template: string): boolean => {
      const choice = switchOf(template);
      return choice === null || (switches.get(`${account}/${choice}`) ?? wantedAtFirst(choice));
    };
    return { account, reach, wants };
  };
}
