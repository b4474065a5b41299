import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import { type Ask, gather } from '#platform/db/gather.ts';
import { areLinked } from '../db/links.ts';

interface Pair {
  account: string;
  patient: string;
}

const askers = new WeakMap<App, Map<number, Ask<Pair, boolean>>>();

/**
 * The patient, if the account looks after them in this hospital; else identity.patient_not_found (404). Outside of a
 * transaction, for routes that write through group commit: a rush of requests shares its round trips.
 */
export async function requireLinkedNow(app: App, hospital: number, account: string | null, patient: string) {
  if (account === null || !(await asker(app, hospital)({ account, patient })))
    throw domainError('identity.patient_not_found');
}

function asker(app: App, hospital: number): Ask<Pair, boolean> {
  const ofApp = askers.get(app) ?? new Map<number, Ask<Pair, boolean>>();
  askers.set(app, ofApp);
  const ask = ofApp.get(hospital) ?? gather<Pair, boolean>((pairs) => areLinked(app.db, hospital, pairs));
  ofApp.set(hospital, ask);
  return ask;
}
