import pg from 'pg';
import { signingKeys } from '../audit/checkpoint.ts';
import { ROLES } from '../db/roles.ts';
import type { RoomManifest } from '../room.ts';
import type { KeyRing } from './key-ring.ts';
import { type KeyUse, keyUse } from './key-use.ts';

export interface KeyStatus {
  /** Keys of the ring, active first. `rows` need the key itself; for signatures alone its public half is enough. */
  keys: { id: string; active: boolean; rows: number; verifier: string; uses: KeyUse[] }[];
  /** What nothing in the ring opens or verifies. */
  missing: KeyUse[];
}

/** Counts which rows need which key. */
export async function keyStatus(url: string, ring: KeyRing, rooms: readonly RoomManifest[]): Promise<KeyStatus> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set role ${ROLES.keys}`);
    // A hash that does not name its key was made when there was one key only: the oldest.
    const uses = (await keyUse(client, rooms)).map((use) => ({ ...use, key: use.key || (ring.ids.at(-1) as string) }));
    const keys = ring.ids.map((id) => {
      const own = uses.filter((use) => use.key === id);
      const rows = own.filter((use) => use.kind !== 'signed').reduce((sum, use) => sum + use.rows, 0);
      return { id, active: id === ring.active, rows, verifier: signingKeys(ring, id).publicKey, uses: own };
    });
    const missing = uses.filter(
      ({ key, kind }) => !ring.ids.includes(key) && !(kind === 'signed' && ring.verifiers.has(key)),
    );
    return { keys, missing };
  } finally {
    await client.end();
  }
}
