import { useState } from 'react';
import { keep } from '#web/kit/index.ts';

const keyOf = (hospital: number) => `shuxin.here.${hospital}`;

/** The place one last stood at in this house, kept on this phone only: the start of the next way. */
export function useKeptHere(hospital: number): [spot: string | null, set: (spot: string) => void] {
  const [spot, setSpot] = useState(() => kept(hospital));
  return [
    spot,
    (next) => {
      keep(keyOf(hospital), next);
      setSpot(next);
    },
  ];
}

function kept(hospital: number): string | null {
  try {
    const spot = localStorage.getItem(keyOf(hospital));
    return spot && /^[a-z0-9-]{1,40}$/.test(spot) ? spot : null;
  } catch {
    return null; // storage may be forbidden: one says again where one stands
  }
}
