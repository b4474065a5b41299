import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import type { KeyRing } from '../crypto/key-ring.ts';
import { DamageError } from './backup-error.ts';
import { seal, unseal } from './sealed-stream.ts';

/**
 * Writes `source` compressed and sealed to `<dir>/<name>` and answers the bytes written. The file appears under its name
 * when it is whole and on the disk: a crash leaves a draft, never half a file.
 */
export async function writeSealed(
  dir: string,
  name: string,
  source: AsyncIterable<Buffer>,
  ring: KeyRing,
): Promise<number> {
  const path = join(dir, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  const file = await open(draft, 'wx', 0o600);
  let bytes = 0;
  try {
    await pipeline(
      Readable.from(source, { objectMode: false }),
      createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 3 } }),
      (compressed) => seal(compressed as AsyncIterable<Buffer>, ring, name),
      async (sealed: AsyncIterable<Buffer>) => {
        for await (const chunk of sealed) {
          await file.writeFile(chunk);
          bytes += chunk.length;
        }
      },
    );
    await file.sync();
    await file.close();
    await rename(draft, path);
    await syncFolder(dirname(path));
    return bytes;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}

/** The plain bytes of `<dir>/<name>`, opened and unpacked as they are read. Throws DamageError. */
export async function* readSealed(dir: string, name: string, ring: KeyRing): AsyncGenerator<Buffer> {
  const unpack = createZstdDecompress();
  const feeding = pipeline(
    createReadStream(join(dir, name), { highWaterMark: 1024 * 1024 }),
    (sealed) => unseal(sealed as AsyncIterable<Buffer>, ring, name),
    unpack,
  );
  // Its failure is met below, where the reader awaits it.
  feeding.catch(() => undefined);
  try {
    for await (const chunk of unpack) yield chunk as Buffer;
  } catch {
    // The pipeline knows what was wrong; the unpacker only that it was stopped.
  }
  await feeding.catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new DamageError('missing', name) : error;
  });
}

/** Reads to the end and answers the SHA-256 of the plain bytes. */
export async function digestSealed(
  dir: string,
  name: string,
  ring: KeyRing,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of readSealed(dir, name, ring)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** A name is on the disk once its folder is. Some file systems cannot sync a folder; those keep the order themselves. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
