import { idOf } from '../support/ids.ts';
import { PER_ACCOUNT, type SlotSet } from '../support/world.ts';

export interface Ask {
  token: string;
  slot: string;
  patient: string;
}

/**
 * What request number `i` asks for: the next patient, and a slot of another session each time, so that every session
 * and slot of the set fills evenly and nobody meets a limit. Null when the set holds no more places.
 */
export function askOf(i: number, tokens: readonly string[], patients: number, set: SlotSet): Ask | null {
  const places = set.sessions * set.slotsPerSession * set.capacity;
  if (i >= places) return null;
  const patient = i % patients;
  const turn = Math.floor(i / set.sessions);
  // 31 and the number of sessions have no common factor, so one turn meets every session once.
  const session = (i * 31) % set.sessions;
  const slot = set.firstSlot + session * set.slotsPerSession + (turn % set.slotsPerSession);
  return {
    token: tokens[Math.floor(patient / PER_ACCOUNT)] as string,
    slot: idOf('slot', slot),
    patient: idOf('patient', patient),
  };
}
