import pg from 'pg';
import { signingKeys } from '../audit/checkpoint.ts';
import { ConfigError } from '../config/config.ts';
import { ROLES } from '../db/roles.ts';
import type { RoomManifest } from '../room.ts';
import type { KeyRing } from './key-ring.ts';
import { type KeyUse, keyUse } from './key-use.ts';

interface KnownKey {
  id: string;
  fingerprint: string;
  verifier: string;
  retired: boolean;
}

/**
 * Looks whether the ring opens what the database holds. Rows are counted only when a key that was used here is missing.
 * Throws ConfigError `key_needed` or `key_changed`.
 */
export async function ringMustFit(client: pg.Client, ring: KeyRing, rooms: readonly RoomManifest[]): Promise<void> {
  const { rows: known } = await client.query<KnownKey>('select id, fingerprint, verifier, retired from platform.key');
  refuseChanged(known, ring);
  const missing = known.filter(({ id, retired }) => !retired && !ring.ids.includes(id));
  if (missing.length === 0 && known.length > 0) return;
  await client.query(`set role ${ROLES.keys}`);
  const uses = await keyUse(client, rooms);
  await client.query('reset role');
  refuseNeeded(uses, known, ring);
}

/** The same for a command that is about to seal something with this ring. */
export async function keysMustFit(url: string, ring: KeyRing, rooms: readonly RoomManifest[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await ringMustFit(client, ring, rooms);
  } finally {
    await client.end();
  }
}

/** The same at the start of a server, before anything is written that nobody could read later; notes the keys it has. */
export async function proveKeys(url: string, ring: KeyRing, rooms: readonly RoomManifest[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await ringMustFit(client, ring, rooms);
    await client.query(
      'update platform.key set retired = not (id = any($1::text[])) where retired = (id = any($1::text[]))',
      [ring.ids],
    );
    for (const id of ring.ids) {
      await client.query(
        'insert into platform.key (id, fingerprint, verifier) values ($1, $2, $3) on conflict (id) do nothing',
        [id, fingerprint(ring, id), signingKeys(ring, id).publicKey],
      );
    }
  } finally {
    await client.end();
  }
}

function fingerprint(ring: KeyRing, id: string): string {
  return ring.derive(id, 'fingerprint').toString('hex').slice(0, 32);
}

function refuseChanged(known: readonly KnownKey[], ring: KeyRing): void {
  for (const key of known) {
    const other = ring.verifiers.get(key.id);
    const same = ring.ids.includes(key.id)
      ? fingerprint(ring, key.id) === key.fingerprint
      : other === undefined || other === key.verifier;
    if (!same) {
      const message = `setting SHUXIN_KEYS: ${key.id} is another key than the one this database was written with`;
      throw new ConfigError('key_changed', message);
    }
  }
}

function refuseNeeded(uses: readonly KeyUse[], known: readonly KnownKey[], ring: KeyRing): void {
  const needed = uses.filter(({ key, kind }) => {
    if (key === '' || ring.ids.includes(key)) return false;
    return kind !== 'signed' || !ring.verifiers.has(key);
  });
  const [first] = needed;
  if (!first) return;
  const rows = needed.filter(({ kind }) => kind !== 'signed').reduce((sum, use) => sum + use.rows, 0);
  if (rows > 0) {
    const message = `setting SHUXIN_KEYS: key ${first.key} is missing and ${rows} rows need it; put it back and run shuxin keys rotate`;
    throw new ConfigError('key_needed', message);
  }
  const verifier = known.find(({ id }) => id === first.key)?.verifier ?? '<public half>';
  const message = `setting SHUXIN_KEYS: ${first.rows} audit signatures need key ${first.key}; add ${first.key}:verify:${verifier}`;
  throw new ConfigError('key_needed', message);
}
