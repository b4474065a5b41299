import type { Hold, Session } from './data.ts';

/** A place that waits for the person's yes. */
export interface Kept {
  hold: Hold;
  session: Session;
  patient: string;
}

const NAME = 'shuxin.kept';

/** Remembers the held place over a reload of this tab; null forgets it. Ids and the doctor only, nothing about the patient. */
export function keepHold(kept: Kept | null): void {
  try {
    if (kept) sessionStorage.setItem(NAME, JSON.stringify({ ...kept, session: { ...kept.session, slots: [] } }));
    else sessionStorage.removeItem(NAME);
  } catch {
    // Storage forbidden: a reload then loses the page, and the place is free again when the hold expires.
  }
}

export function keptHold(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
