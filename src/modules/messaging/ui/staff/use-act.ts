import { useState } from 'react';

/** One act at a time: whether it runs, and why it failed. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function run(act: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setError(null);
    const done = await act()
      .then(() => true)
      .catch((problem: unknown) => {
        setError(problem);
        return false;
      });
    setBusy(false);
    return done;
  }
  return { busy, error, run };
}
