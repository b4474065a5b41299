import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import { type Ask, gather } from '#platform/db/gather.ts';
import { areLinked, linksHere } from '../db/links.ts';
import { keepAndResolve } from '../db/merge-lock.ts';

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
  if (account === null) throw domainError('identity.patient_not_found');
  if (await asker(app, hospital)({ account, patient })) return;
  if (!(await isLinkedByMerge(app, hospital, account, patient))) throw domainError('identity.patient_not_found');
}

// Seldom asked: the link leads to another record than the one named, and a merge made them one person.
function isLinkedByMerge(app: App, hospital: number, account: string, patient: string): Promise<boolean> {
  return app.db.tx({ hospital, account }, async (t) => {
    const current = (await keepAndResolve(t, [patient])).get(patient) ?? patient;
    return (await linksHere(t)).some((link) => link.patient_id === current);
  });
}

function asker(app: App, hospital: number): Ask<Pair, boolean> {
  const ofApp = askers.get(app) ?? new Map<number, Ask<Pair, boolean>>();
  askers.set(app, ofApp);
  const ask = ofApp.get(hospital) ?? gather<Pair, boolean>((pairs) => areLinked(app.db, hospital, pairs));
  ofApp.set(hospital, ask);
  return ask;
}
