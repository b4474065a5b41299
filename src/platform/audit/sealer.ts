import type { Instant } from '#kernel/instant.ts';
import type { KeyRing } from '../crypto/key-ring.ts';
import type { Db } from '../db/tx.ts';
import { appendCheckpoint } from './checkpoint-file.ts';
import { sealHospital } from './seal-hospital.ts';

export interface SealerOptions {
  db: Db;
  ring: KeyRing;
  now(): Instant;
  /** See checkpointFile(); kept outside the database. */
  file: string;
  /** Told of every failure of the loop; the loop goes on. A ChainCutError is an alarm. */
  onError(error: unknown, hospital: number | null): void;
}

export interface Sealer {
  /** Seals what is committed in one hospital; answers the number of rows. Rejects with ChainCutError on a cut log. */
  seal(hospital: number): Promise<number>;
  /** Seals all that is committed, for every hospital; answers the number of rows. The stepped clock calls this. */
  sealAll(): Promise<number>;
  /** Calls sealAll `everyMs` after the last one ended, until stop. */
  start(everyMs?: number): void;
  /** Ends the loop after the round under way. */
  stop(): Promise<void>;
}

/** Any number of processes may run one: an advisory lock per hospital lets one at a time work. */
export function createSealer(options: SealerOptions): Sealer {
  const { db, onError } = options;
  const knownHeads = new Map<number, number>();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();
  let running = false;

  const seal = async (hospital: number): Promise<number> => {
    let rows = 0;
    for (let more = true; more; ) {
      const known = knownHeads.get(hospital);
      const sealed = await db.tx({ hospital }, (t) => sealHospital(t, options.ring, options.now(), known));
      if (sealed === null) return rows;
      knownHeads.set(hospital, sealed.head);
      // After the commit: a line in the file must never speak of a chain that was rolled back.
      if (sealed.checkpoint) await appendCheckpoint(options.file, sealed.checkpoint);
      rows += sealed.rows;
      more = sealed.more;
    }
    return rows;
  };
  const sealAll = async (): Promise<number> => {
    let rows = 0;
    for (const hospital of await knownHospitals(db)) {
      rows += await seal(hospital).catch((error: unknown) => {
        onError(error, hospital);
        return 0;
      });
    }
    return rows;
  };
  const schedule = (everyMs: number) => {
    timer = setTimeout(() => {
      round = sealAll()
        .catch((error: unknown) => onError(error, null))
        .then(() => {
          if (running) schedule(everyMs);
        });
    }, everyMs);
  };
  return {
    seal,
    sealAll,
    start(everyMs = 500) {
      if (running) return;
      running = true;
      schedule(everyMs);
    },
    async stop() {
      running = false;
      clearTimeout(timer);
      await round;
    },
  };
}

/** Hospitals in which something was ever recorded. */
export async function knownHospitals(db: Db): Promise<number[]> {
  const { rows } = await db.tx({ hospital: null }, (t) =>
    t.client.query<{ id: number }>('select id from platform.hospital order by id'),
  );
  return rows.map((row) => row.id);
}
