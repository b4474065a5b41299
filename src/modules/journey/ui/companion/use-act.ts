import { useState } from 'react';

/** One press at a time, and what went wrong with the last. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function run(does: () => Promise<unknown>) {
    setBusy(true);
    setError(null);
    await does().catch(setError);
    setBusy(false);
  }
  return { busy, error, act: (does: () => Promise<unknown>) => void run(does) };
}
