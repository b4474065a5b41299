import { inflateRawSync } from 'node:zlib';
import { SheetRefused } from './sheet.ts';

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 2_000;

interface Entry {
  method: number;
  packed: number;
  unpacked: number;
  at: number;
}

/**
 * Refuses a zip file that unpacks to more than `limit` bytes, whatever its directory claims: first the claims are added
 * up, then every entry is unpacked no further than it claims. Runs before any other code looks at the file.
 */
export function guardZip(bytes: Buffer, limit: number): void {
  const entries = directory(bytes);
  const claimed = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (claimed > limit) throw new SheetRefused('sheet_unpacks_too_large', limit);
  for (const entry of entries) unpacksAsClaimed(bytes, entry, limit);
}

function directory(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw new SheetRefused('sheet_broken');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new SheetRefused('sheet_unpacks_too_large', MOST_ENTRIES);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new SheetRefused('sheet_broken');
    const flags = bytes.readUInt16LE(at + 8);
    if ((flags & 1) !== 0) throw new SheetRefused('sheet_old_format');
    entries.push({
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function unpacksAsClaimed(bytes: Buffer, entry: Entry, limit: number): void {
  const { at, packed, unpacked, method } = entry;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw new SheetRefused('sheet_broken');
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length) throw new SheetRefused('sheet_broken');
  if (method === 0 && packed === unpacked) return;
  if (method !== 8) throw new SheetRefused('sheet_broken');
  try {
    const length = inflateRawSync(bytes.subarray(from, from + packed), { maxOutputLength: unpacked + 1 }).length;
    if (length === unpacked) return;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new SheetRefused('sheet_unpacks_too_large', limit);
    throw new SheetRefused('sheet_broken');
  }
  throw new SheetRefused('sheet_unpacks_too_large', limit);
}
