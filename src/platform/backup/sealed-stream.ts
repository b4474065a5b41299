import { randomBytes } from 'node:crypto';
import type { KeyRing } from '../crypto/key-ring.ts';
import { sm4GcmDecrypt, sm4GcmEncrypt, TAG_BYTES } from '../crypto/sm4-gcm.ts';
import { BackupError, DamageError } from './backup-error.ts';
import { byteReader } from './byte-reader.ts';

const MAGIC = 'SXB1';
const CHUNK = 1024 * 1024;
const LONGEST_HEADER = 1024;

interface Header {
  /** Id of the key of the ring. */
  key: string;
  /** Makes the key of this one file: no two files share a key, so counting nonces never repeat under one. */
  salt: string;
  /** The file's name inside BACKUP_DIR: a file put in another's place is told from a damaged one. */
  name: string;
}

/**
 * Encrypts a stream with SM4-GCM in chunks of 1 MiB under a key of this file alone. The header is authenticated with
 * every chunk, each chunk's nonce holds its place and whether it is the last: a chunk that was changed, moved, dropped or
 * cut off does not open.
 */
export async function* seal(source: AsyncIterable<Buffer>, ring: KeyRing, name: string): AsyncGenerator<Buffer> {
  const header: Header = { key: ring.active, salt: randomBytes(16).toString('hex'), name };
  const head = Buffer.from(JSON.stringify(header), 'utf8');
  const key = keyOf(ring, header, name);
  yield Buffer.concat([Buffer.from(MAGIC), uint32(head.length), head]);
  const reader = byteReader(source);
  let chunk = await reader.take(CHUNK);
  for (let no = 0; ; no += 1) {
    const next = chunk.length < CHUNK ? EMPTY : await reader.take(CHUNK);
    const last = next.length === 0;
    const body = sm4GcmEncrypt(key, nonce(no, last), chunk, head);
    yield Buffer.concat([uint32(body.length), body]);
    if (last) return;
    chunk = next;
  }
}

/** The plain bytes again. Throws DamageError, or BackupError `backup_key_missing` when the ring lacks the key. */
export async function* unseal(source: AsyncIterable<Buffer>, ring: KeyRing, name: string): AsyncGenerator<Buffer> {
  const reader = byteReader(source);
  const { header, head } = await readHeader(reader, name);
  const key = keyOf(ring, header, name);
  let sized = await reader.take(4);
  for (let no = 0; ; no += 1) {
    if (sized.length < 4) throw new DamageError('cut', name);
    const size = sized.readUInt32BE();
    if (size < TAG_BYTES || size > CHUNK + TAG_BYTES) throw new DamageError('changed', name);
    const body = await reader.take(size);
    if (body.length < size) throw new DamageError('cut', name);
    sized = await reader.take(4);
    const last = sized.length === 0;
    yield open(key, no, last, body, head, name);
    if (last) return;
  }
}

type Reader = ReturnType<typeof byteReader>;
const EMPTY = Buffer.alloc(0);

async function readHeader(reader: Reader, name: string): Promise<{ header: Header; head: Buffer }> {
  const start = await reader.take(8);
  if (start.length < 8) throw new DamageError('cut', name);
  const size = start.readUInt32BE(4);
  if (start.toString('latin1', 0, 4) !== MAGIC || size > LONGEST_HEADER) throw new DamageError('changed', name);
  const head = await reader.take(size);
  if (head.length < size) throw new DamageError('cut', name);
  let header: Header;
  try {
    header = JSON.parse(head.toString('utf8')) as Header;
  } catch {
    throw new DamageError('changed', name);
  }
  if (typeof header.key !== 'string' || typeof header.salt !== 'string') throw new DamageError('changed', name);
  if (header.name !== name) throw new DamageError('swapped', name);
  return { header, head };
}

function open(key: Buffer, no: number, last: boolean, body: Buffer, head: Buffer, name: string): Buffer {
  try {
    return sm4GcmDecrypt(key, nonce(no, last), body, head);
  } catch {
    // A file that ends between two chunks: its last one opens, but not as the last.
    throw new DamageError(last && opensInside(key, no, body, head) ? 'cut' : 'changed', name);
  }
}

function opensInside(key: Buffer, no: number, body: Buffer, head: Buffer): boolean {
  try {
    sm4GcmDecrypt(key, nonce(no, false), body, head);
    return true;
  } catch {
    return false;
  }
}

function keyOf(ring: KeyRing, { key, salt }: Header, name: string): Buffer {
  if (!ring.ids.includes(key)) throw keyMissing(key, name);
  return ring.derive(key, `backup/sm4-gcm/${salt}`).subarray(0, 16);
}

/** Told plainly: without the key nobody can open the backup, and nothing else is wrong with it. */
export function keyMissing(key: string, name: string): BackupError {
  const message = `${name} was encrypted with key "${key}", which SHUXIN_KEYS does not hold; without that key it cannot be opened`;
  return new BackupError('backup_key_missing', message);
}

function nonce(no: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(no, 4);
  bytes.writeUInt8(last ? 1 : 0, 8);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
