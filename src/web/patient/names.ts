import { useFamily } from '#modules/identity/ui/index.tsx';
import { useAccount } from './account.ts';

/** Names of the people this account looks after, over all hospitals. */
export function useNames() {
  const { hospitals, signedIn } = useAccount();
  const { items, ready } = useFamily(hospitals ?? [], signedIn);
  return {
    nameOf: (patient: string) => items.find((one) => one.id === patient)?.name,
    self: items.find((one) => one.relationship === 'self')?.name,
    several: new Set(items.map((one) => one.name)).size > 1,
    nobody: ready && items.length === 0,
    ready,
  };
}
