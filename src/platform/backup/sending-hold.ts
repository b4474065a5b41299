import type { Db } from '../db/tx.ts';
import { readRestored } from './restored-mark.ts';

/** Keeps a restored copy from telling anybody anything until somebody resumes it. */
export interface SendingHold {
  /** True while events, jobs and due sweeps must wait. A database once free is not asked again. */
  check(): Promise<boolean>;
  /** What the last check found; true before the first one. */
  readonly on: boolean;
}

export function createSendingHold(db: Db): SendingHold {
  let on = true;
  return {
    async check() {
      if (on) on = (await readRestored(db.pool)) !== null;
      return on;
    },
    get on() {
      return on;
    },
  };
}
