import { parentPort, workerData } from 'node:worker_threads';
import { writeCsv } from './csv.ts';
import { readLines } from './read-lines.ts';
import { type SheetLimits, SheetRefused, type SheetSpec } from './sheet.ts';
import type { FromThread, ToThread } from './thread.ts';

// Files of strangers are read and big workbooks written here, beside the event loop and within a heap of their own.
const BATCH = 1_000;
const say = (message: FromThread, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);

try {
  const work = workerData as ToThread;
  if (work.kind === 'read') await read(Buffer.from(work.bytes), work.limits);
  else await write(work.spec, work.format);
} catch (error) {
  if (error instanceof SheetRefused) say({ kind: 'refused', reason: error.reason, limit: error.limit });
  else throw error;
}

async function read(bytes: Buffer, limits: SheetLimits): Promise<void> {
  const { lines, bad } = await readLines(bytes, limits);
  for (let from = 0; from < lines.length; from += BATCH) say({ kind: 'lines', lines: lines.slice(from, from + BATCH) });
  say({ kind: 'read', bad });
}

async function write(spec: SheetSpec, format: 'xlsx' | 'csv'): Promise<void> {
  const bytes =
    format === 'xlsx'
      ? await (await import('./write-xlsx.ts')).writeXlsx(spec)
      : writeCsv([spec.columns.map((column) => column.title), ...spec.rows]);
  const copy = new Uint8Array(bytes).buffer;
  say({ kind: 'written', bytes: copy }, [copy]);
}
