import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type Json } from '../audit/canonical-json.ts';
import type { KeyRing } from '../crypto/key-ring.ts';
import { DamageError } from './backup-error.ts';
import { keyMissing } from './sealed-stream.ts';

/** One file inside a pack: its path in the backup, and what was read of it. */
export interface PackedFile {
  path: string;
  size: number;
  sha256: string;
}

/** A sealed file of the backup that holds the bytes of `files` one after the other. */
export interface Pack {
  name: string;
  sealedBytes: number;
  files: PackedFile[];
}

/** What both kinds tell. Instants are of the machine that took the backup. */
interface Common {
  format: 1;
  id: string;
  startedAt: string;
  stoppedAt: string;
  /** `server_version_num`, e.g. 180004. */
  postgres: number;
  /** Migrations the database had, and a digest of their names and texts. */
  schema: { migrations: number; digest: string };
  /** Key of the ring that everything in this backup was sealed with. */
  key: string;
  packs: Pack[];
}

/** The files of the embedded cluster, to be brought to a time by replaying the log archive. */
export interface ClusterManifest extends Common {
  kind: 'cluster';
  systemIdentifier: string;
  segmentBytes: number;
  timeline: number;
  startLsn: string;
  stopLsn: string;
  folders: string[];
  backupLabel: string;
  tablespaceMap: string;
}

/** One database of an outside server, as `pg_dump -Fc` wrote it: the state of one instant. */
export interface DumpManifest extends Common {
  kind: 'dump';
  tool: string;
}

export type Manifest = ClusterManifest | DumpManifest;

/** JSON of the manifest with its HMAC-SM3 under the backup's key. */
export function manifestText(manifest: Manifest, ring: KeyRing): string {
  return `${JSON.stringify({ ...manifest, mac: macOf(manifest, ring) }, null, 1)}\n`;
}

/** Reads and authenticates. Throws DamageError `changed`, or BackupError `backup_key_missing`. */
export function parseManifest(text: string, ring: KeyRing, name: string): Manifest {
  let read: Manifest & { mac: string };
  try {
    read = JSON.parse(text) as Manifest & { mac: string };
  } catch {
    throw new DamageError('changed', name);
  }
  const { mac, ...manifest } = read;
  if (typeof manifest.key !== 'string' || typeof mac !== 'string') throw new DamageError('changed', name);
  if (!ring.ids.includes(manifest.key)) throw keyMissing(manifest.key, name);
  const [given, right] = [Buffer.from(mac), Buffer.from(macOf(manifest as Manifest, ring))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new DamageError('changed', name);
  return manifest as Manifest;
}

export function sizesOf({ packs }: Manifest): { rawBytes: number; sealedBytes: number; files: number } {
  const files = packs.flatMap((pack) => pack.files);
  return {
    rawBytes: files.reduce((sum, file) => sum + file.size, 0),
    sealedBytes: packs.reduce((sum, pack) => sum + pack.sealedBytes, 0),
    files: files.length,
  };
}

function macOf(manifest: Manifest, ring: KeyRing): string {
  return createHmac('sm3', ring.derive(manifest.key, 'backup/manifest'))
    .update(canonicalJson(manifest as unknown as Json), 'utf8')
    .digest('hex');
}
