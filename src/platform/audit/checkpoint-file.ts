import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Checkpoint } from './checkpoint.ts';

/** Where the signed heads are kept outside the database, one JSON object a line. */
export function checkpointFile(dataDir: string): string {
  return join(dataDir, 'audit-checkpoints.jsonl');
}

/** Adds one line and waits until the disk has it. */
export async function appendCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `${JSON.stringify(checkpoint)}\n`, { flush: true, mode: 0o600 });
}

/** All lines; an unreadable one (a crash cut it, or somebody did) is counted in `broken`. No file: no lines. */
export async function readCheckpoints(
  file: string,
): Promise<{ checkpoints: Checkpoint[]; broken: number; missing: boolean }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const read = (text ?? '').split('\n').filter(Boolean).map(parseLine);
  const checkpoints = read.filter((line) => line !== null);
  return { checkpoints, broken: read.length - checkpoints.length, missing: text === null };
}

function parseLine(line: string): Checkpoint | null {
  try {
    const value = JSON.parse(line) as Checkpoint;
    const whole = Number.isSafeInteger(value.hospital) && Number.isSafeInteger(value.seq);
    return whole && [value.hash, value.at, value.keyId, value.signature].every((v) => typeof v === 'string')
      ? value
      : null;
  } catch {
    return null;
  }
}
