import { useState } from 'react';

/** One thing at a time: which one is under way, and what went wrong. True when it went well. */
export function useAct<Name extends string>() {
  const [busy, setBusy] = useState<Name | null>(null);
  const [error, setError] = useState<unknown>(null);
  async function run(name: Name, work: () => Promise<unknown>): Promise<boolean> {
    setBusy(name);
    setError(null);
    try {
      await work();
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      setBusy(null);
    }
  }
  return { busy, error, run };
}
