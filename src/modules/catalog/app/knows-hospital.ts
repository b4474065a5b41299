import type { App } from '#platform/app.ts';
import { hospitalExists } from '../db/hospital-exists.ts';

/** True for the number of a hospital of this installation. */
export function knowsHospital(app: App, hospital: number): Promise<boolean> {
  return app.db.tx({ hospital: null }, (t) => hospitalExists(t, hospital));
}
