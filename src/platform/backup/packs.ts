import { createHash } from 'node:crypto';
import type { KeyRing } from '../crypto/key-ring.ts';
import { DamageError } from './backup-error.ts';
import type { Pack, PackedFile } from './manifest.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** A file to be packed. */
export interface PackSource {
  path: string;
  /** About; decides which pack it goes into. */
  size: number;
  read(): AsyncIterable<Buffer> | Iterable<Buffer>;
}

const PACK_BYTES = 256 * 1024 * 1024;

/** Groups in the given order; a pack holds 256 MiB or one larger file. */
export function groupSources(sources: readonly PackSource[], packBytes = PACK_BYTES): PackSource[][] {
  const groups: PackSource[][] = [];
  let room = 0;
  for (const source of sources) {
    if (groups.length === 0 || source.size > room) {
      groups.push([]);
      room = packBytes;
    }
    groups.at(-1)?.push(source);
    room -= source.size;
  }
  return groups;
}

/** Writes one pack and answers what is in it: sizes and digests of the bytes that were really read. */
export async function writePack(
  dir: string,
  name: string,
  sources: readonly PackSource[],
  ring: KeyRing,
): Promise<Pack> {
  const files: PackedFile[] = [];
  const sealedBytes = await writeSealed(dir, name, bytesOf(sources, files), ring);
  return { name, sealedBytes, files };
}

async function* bytesOf(sources: readonly PackSource[], files: PackedFile[]): AsyncGenerator<Buffer> {
  for (const source of sources) {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of source.read()) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
    files.push({ path: source.path, size, sha256: hash.digest('hex') });
  }
}

/** Where a file of a pack goes; `end` is called when its digest has been found right. */
export interface FileSink {
  write(chunk: Buffer): Promise<void> | void;
  end(): Promise<void> | void;
}

/** Reads a pack file by file. Throws DamageError naming the pack when it does not hold what the manifest says. */
export async function readPack(
  dir: string,
  pack: Pack,
  ring: KeyRing,
  sinkOf: (file: PackedFile) => Promise<FileSink> | FileSink,
): Promise<void> {
  const pending = [...pack.files];
  let open = await opened(pending.shift(), sinkOf);
  const finishDone = async () => {
    while (open?.left === 0) {
      if (open.hash.digest('hex') !== open.sha256) throw new DamageError('changed', pack.name);
      await open.sink.end();
      open = await opened(pending.shift(), sinkOf);
    }
  };
  await finishDone();
  for await (const chunk of readSealed(dir, pack.name, ring)) {
    for (let rest: Buffer = chunk; rest.length > 0; await finishDone()) {
      if (open === null) throw new DamageError('changed', pack.name);
      const part: Buffer = rest.subarray(0, open.left);
      open.hash.update(part);
      await open.sink.write(part);
      open.left -= part.length;
      rest = rest.subarray(part.length);
    }
  }
  if (open !== null) throw new DamageError('cut', pack.name);
}

interface OpenFile {
  sha256: string;
  sink: FileSink;
  hash: ReturnType<typeof createHash>;
  left: number;
}

async function opened(
  file: PackedFile | undefined,
  sinkOf: (file: PackedFile) => Promise<FileSink> | FileSink,
): Promise<OpenFile | null> {
  if (!file) return null;
  return { sha256: file.sha256, sink: await sinkOf(file), hash: createHash('sha256'), left: file.size };
}
