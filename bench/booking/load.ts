/**
 * The load generator, in a process of its own: argv[2] is a LoadJob as JSON, the last line of stdout a LoadResult.
 * Each connection sends its next request when the last one is answered.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Connection } from '../support/connection.ts';
import { quantile, round } from '../support/figures.ts';
import type { SlotSet, World } from '../support/world.ts';
import { askOf } from './plan.ts';

export interface LoadJob {
  base: string;
  path: string;
  connections: number;
  warmUpMs: number;
  measureMs: number;
  /** File with the World as JSON. */
  world: string;
  set: SlotSet;
}
export interface LoadResult {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  booked: number;
  /** Answers that are no 201, by status and code. */
  refused: Record<string, number>;
}

const job = JSON.parse(process.argv[2] as string) as LoadJob;
const world = JSON.parse(readFileSync(job.world, 'utf8')) as World;
const refused: Record<string, number> = {};
const latencies: number[] = [];
let next = 0;
let booked = 0;
const start = performance.now();
const from = start + job.warmUpMs;
const end = from + job.measureMs;
let last = from;

await Promise.all(Array.from({ length: job.connections }, client));
const seconds = (Math.min(last, end) - from) / 1000;
const result: LoadResult = {
  perSecond: round(latencies.length / seconds),
  p50Ms: round(quantile(latencies, 0.5), 1),
  p99Ms: round(quantile(latencies, 0.99), 1),
  booked,
  refused,
};
process.stdout.write(`${JSON.stringify(result)}\n`);

async function client(): Promise<void> {
  const connection = new Connection(job.base);
  for (;;) {
    const ask = askOf(next++, world.tokens, world.patients, job.set);
    if (!ask || performance.now() > end) break;
    const { token, ...body } = ask;
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
    const sent = performance.now();
    const answer = await connection
      .post(job.path, headers, JSON.stringify(body))
      .catch((error: Error) => ({ status: 0, body: `{"code":"${error.message}"}` }));
    const now = performance.now();
    if (answer.status !== 201) {
      const what = `${answer.status} ${/"code":"([^"]*)"/.exec(answer.body)?.[1] ?? ''}`;
      refused[what] = (refused[what] ?? 0) + 1;
      continue;
    }
    booked += 1;
    if (now < from || now > end) continue;
    latencies.push(now - sent);
    last = now;
  }
  connection.close();
}
