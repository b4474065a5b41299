/**
 * The crowd, in a process of its own: argv[2] is a CrowdJob as JSON, the last line of stdout a CrowdResult. Everybody has
 * the page open (a connection that has been used); then all requests leave at one instant. Who is told to come again does
 * so when told, with the same key.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection, type RawAnswer, requestText } from '../support/connection.ts';
import { quantile, round } from '../support/figures.ts';
import { idOf } from '../support/ids.ts';
import type { World } from '../support/world.ts';

export interface CrowdJob {
  base: string;
  path: string;
  /** Begins every key of this round; the number of the request follows. */
  round: string;
  /** File with the World as JSON. */
  world: string;
  firstPatient: number;
  patients: number;
  /** Request n wants the slot numbered firstSlot + n % slots. */
  firstSlot: number;
  slots: number;
}
export interface CrowdResult {
  /** Numbers of the requests that were booked. */
  won: number[];
  /** Seconds from the instant to the last booking, and to the last answer. */
  bookedSeconds: number;
  seconds: number;
  /** Milliseconds from the instant to each final answer. */
  p50Ms: number;
  p99Ms: number;
  /** Refusals that carry a code and a sentence, by code. */
  refused: Record<string, number>;
  /** Answers that left somebody without a word: no code, no answer at all, or gone after GIVE_UP_MS. */
  lost: number;
  /** Answers that said when to come again. */
  comeAgain: number;
}

/** A process may have some 20,000 files open on an ordinary machine: beyond this, several people share a connection. */
const MOST_CONNECTIONS = 8_000;
const OPENING_AT_ONCE = 400;
const GIVE_UP_MS = 90_000;

const job = JSON.parse(process.argv[2] as string) as CrowdJob;
const world = JSON.parse(readFileSync(job.world, 'utf8')) as World;
const connections = Array.from({ length: Math.min(job.patients, MOST_CONNECTIONS) }, () => new Connection(job.base));
for (let from = 0; from < connections.length; from += OPENING_AT_ONCE) {
  await Promise.all(connections.slice(from, from + OPENING_AT_ONCE).map((one) => one.get('/livez')));
}
const texts = Array.from({ length: job.patients }, (_, n) => {
  const patient = job.firstPatient + n;
  const headers = {
    host: '127.0.0.1',
    authorization: `Bearer ${world.tokens[patient]}`,
    'idempotency-key': `${job.round}${n}`,
  };
  const body = { slot: idOf('slot', job.firstSlot + (n % job.slots)), patient: idOf('patient', patient) };
  return requestText('POST', job.path, headers, JSON.stringify(body));
});

const result: CrowdResult = {
  won: [],
  bookedSeconds: 0,
  seconds: 0,
  p50Ms: 0,
  p99Ms: 0,
  refused: {},
  lost: 0,
  comeAgain: 0,
};
const waits: number[] = [];
const instant = performance.now();
await Promise.all(texts.map(person));
result.seconds = round((performance.now() - instant) / 1000, 2);
result.p50Ms = round(quantile(waits, 0.5));
result.p99Ms = round(quantile(waits, 0.99));
process.stdout.write(`${JSON.stringify(result)}\n`);
for (const one of connections) one.close();

async function person(text: string, n: number): Promise<void> {
  const connection = connections[n % connections.length] as Connection;
  for (;;) {
    const answer: RawAnswer = await connection.send(text).catch(() => ({ status: 0, body: '' }));
    const waited = performance.now() - instant;
    const again = answer.status === 0 ? 1 : answer.retryAfter;
    if (again !== undefined && waited < GIVE_UP_MS) {
      if (answer.status !== 0) result.comeAgain += 1;
      await pause(again * 1000);
      continue;
    }
    waits.push(waited);
    return note(answer, n, waited);
  }
}

function note(answer: RawAnswer, n: number, waited: number): void {
  if (answer.status === 201) {
    result.won.push(n);
    result.bookedSeconds = round(waited / 1000, 2);
    return;
  }
  const told = /"code":"([^"]+)"/.exec(answer.body)?.[1];
  const plain = /"detail":"[^"]+"/.test(answer.body);
  if (answer.status >= 400 && answer.status < 500 && told && plain) {
    result.refused[told] = (result.refused[told] ?? 0) + 1;
  } else result.lost += 1;
}
