import { Worker } from 'node:worker_threads';
import { domainError } from '#kernel/errors.ts';
import type { Report, ReportFormat } from '../../../domain/reports/report.ts';

const LONGEST = 60_000;
let last: Promise<unknown> = Promise.resolve();

/** One report after the other, each in a thread with a heap of its own. Throws programme.report_too_large. */
export function makeReport(report: Report, format: ReportFormat): Promise<Buffer> {
  const made = last.then(() => run(report, format));
  last = made.catch(() => undefined);
  return made;
}

function run(report: Report, format: ReportFormat): Promise<Buffer> {
  const thread = new Worker(new URL('./report-thread.ts', import.meta.url), {
    workerData: { report, format },
    resourceLimits: { maxOldGenerationSizeMb: 768 },
    env: {},
    stderr: true,
  });
  return new Promise<Buffer>((resolve, reject) => {
    const timer = setTimeout(() => reject(domainError('programme.report_too_large')), LONGEST);
    thread.on('message', (bytes: ArrayBuffer) => resolve(Buffer.from(bytes)));
    thread.on('error', (error: Error & { code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? domainError('programme.report_too_large') : error),
    );
    thread.on('exit', () => {
      clearTimeout(timer);
      reject(new Error('the thread made no report'));
    });
  }).finally(() => thread.terminate());
}
