import type { RoundFields } from './data.ts';

/** What was written on a walk and not saved yet: it outlives a reload and the way to recording a problem, in this tab only. */
export interface KeptWalk {
  /** Of the round when this was written; an older one gives way to what was saved since. */
  version: number;
  steps: RoundFields['steps'];
  remark: string;
}

const nameOf = (round: string) => `shuxin.walk.${round}`;

export function keptWalk(round: string, version: number): KeptWalk | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(nameOf(round)) ?? 'null') as KeptWalk | null;
    return kept?.version === version ? kept : null;
  } catch {
    return null; // The device keeps nothing.
  }
}

export function keepWalk(round: string, walk: KeptWalk | null): void {
  try {
    if (walk) sessionStorage.setItem(nameOf(round), JSON.stringify(walk));
    else sessionStorage.removeItem(nameOf(round));
  } catch {
    // As above: what is saved with the button is on the server all the same.
  }
}
