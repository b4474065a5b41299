import { Worker } from 'node:worker_threads';
import { domainError } from '#kernel/errors.ts';
import {
  type BadCell,
  type SheetFormat,
  type SheetLimits,
  type SheetRefusal,
  type SheetRow,
  type SheetSpec,
  type SheetTable,
  sheetLimits,
} from './sheet.ts';

export type ToThread =
  | { kind: 'read'; bytes: Uint8Array; limits: SheetLimits }
  | { kind: 'write'; spec: SheetSpec; format: SheetFormat };
export type FromThread =
  | { kind: 'lines'; lines: SheetRow[] }
  | { kind: 'read'; bad: BadCell[] }
  | { kind: 'written'; bytes: ArrayBuffer }
  | { kind: 'refused'; reason: SheetRefusal; limit: number | undefined };

/** Threads at once: each may take its whole heap. */
const MOST_THREADS = 2;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * The first sheet of an .xlsx file, or a CSV in UTF-8 or GB18030, as lines of text. The file is told by its content,
 * not by its name. Throws platform.sheet_*: nothing of a refused file is given back.
 */
export async function readSheet(bytes: Buffer, limits: SheetLimits = sheetLimits): Promise<SheetTable> {
  if (bytes.length > limits.bytes) refuse('sheet_too_large', limits.bytes);
  if (bytes.length === 0) refuse('sheet_empty');
  const lines: SheetRow[] = [];
  let bad: BadCell[] = [];
  // A copy: what belongs to a pool of buffers must not be handed over.
  await inThread({ kind: 'read', bytes: new Uint8Array(bytes), limits }, limits, (message) => {
    if (message.kind === 'lines') lines.push(...message.lines);
    if (message.kind === 'read') bad = message.bad;
  });
  const [header, ...rows] = lines;
  if (!header) throw new Error('the thread read nothing');
  return { header, rows, bad };
}

export async function writeSheet(spec: SheetSpec, format: SheetFormat, limits = sheetLimits): Promise<Buffer> {
  let bytes: Buffer | undefined;
  await inThread({ kind: 'write', spec, format }, limits, (message) => {
    if (message.kind === 'written') bytes = Buffer.from(message.bytes);
  });
  if (!bytes) throw new Error('the thread wrote nothing');
  return bytes;
}

async function inThread(work: ToThread, limits: SheetLimits, hear: (message: FromThread) => void): Promise<void> {
  if (running >= MOST_THREADS) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    await run(work, limits, hear);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function run(work: ToThread, limits: SheetLimits, hear: (message: FromThread) => void): Promise<void> {
  const thread = new Worker(new URL('./sheet-thread.ts', import.meta.url), {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    env: {},
    stderr: true,
  });
  return new Promise((resolve, reject) => {
    let late = false;
    let refused: FromThread | undefined;
    const timer = setTimeout(() => {
      late = true;
      void thread.terminate();
    }, limits.milliseconds);
    thread.on('message', (message: FromThread) => {
      if (message.kind === 'refused') refused = message;
      else hear(message);
    });
    thread.on('error', (error: Error & { code?: string }) => {
      clearTimeout(timer);
      const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(full ? problem('sheet_unpacks_too_large', limits.unpacked) : error);
    });
    thread.on('exit', () => {
      clearTimeout(timer);
      if (late) reject(problem('sheet_took_too_long'));
      else if (refused?.kind === 'refused') reject(problem(refused.reason, refused.limit));
      else resolve();
    });
  });
}

function refuse(reason: SheetRefusal, limit?: number): never {
  throw problem(reason, limit);
}

/** Limits of bytes are told in megabytes. */
function problem(reason: SheetRefusal, limit?: number): Error {
  const said = limit !== undefined && limit >= 1_048_576 ? Math.round(limit / 1_048_576) : limit;
  return domainError(`platform.${reason}`, said === undefined ? {} : { limit: said });
}
