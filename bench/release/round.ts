import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '#platform/embedded/processes.ts';
import { round } from '../support/figures.ts';
import type { SlotSet } from '../support/world.ts';
import type { CrowdJob, CrowdResult } from './crowd.ts';
import { fairness, firstCome } from './fair.ts';

export interface Round {
  /** From the instant to the last place's acknowledgement. */
  seconds: number;
  bookedPerSecond: number;
  /** From the instant to the answer, of everybody. */
  p99Ms: number;
  refusedWithReason: number;
  oversold: number;
  fairness: number;
  booked: number;
  /** People who never got a word. */
  lost: number;
  /** Answers that sent somebody away to come again later. */
  comeAgain: number;
}

export interface Stage {
  base: string;
  /** File with the World as JSON. */
  world: string;
  /** File in which the server notes who came when. */
  arrivals: string;
}

const ROUTE = '/api/h/1/booking/appointments';

/** Everybody wants a place of this set at one instant; `answers` is the rest of what the crowd heard. */
export async function playRound(
  { base, world, arrivals }: Stage,
  set: SlotSet,
  { name, patients, firstPatient = 0 }: { name: string; patients: number; firstPatient?: number },
): Promise<{ figures: Round; answers: object }> {
  const slots = set.sessions * set.slotsPerSession;
  const prefix = `release-${name}-`;
  const { firstSlot } = set;
  const job: CrowdJob = { base, path: ROUTE, round: prefix, world, firstPatient, patients, firstSlot, slots };
  const { won, ...answers } = await send(job);
  const came = await arrivedIn(arrivals, prefix, patients);
  return { figures: figuresOf({ won, ...answers }, came, slots, set.capacity), answers };
}

function figuresOf(result: CrowdResult, came: readonly number[], slots: number, capacity: number): Round {
  const first = firstCome(came, (n) => n % slots, capacity);
  const perSlot = Map.groupBy(result.won, (n) => n % slots);
  return {
    seconds: result.bookedSeconds,
    bookedPerSecond: round(result.won.length / Math.max(result.bookedSeconds, 0.001)),
    p99Ms: result.p99Ms,
    refusedWithReason: Object.values(result.refused).reduce((sum, n) => sum + n, 0),
    oversold: [...perSlot.values()].reduce((sum, list) => sum + Math.max(0, list.length - capacity), 0),
    fairness: round(fairness(result.won, first), 3),
    booked: result.won.length,
    lost: result.lost,
    comeAgain: result.comeAgain,
  };
}

/** Numbers of the requests of a round in the order of their arrival. */
async function arrivedIn(file: string, round: string, patients: number): Promise<number[]> {
  let came: number[] = [];
  await until(() => {
    const lines = readFileSync(file, 'utf8').split('\n');
    came = lines.filter((key) => key.startsWith(round)).map((key) => Number(key.slice(round.length)));
    return new Set(came).size >= patients;
  }, 10_000);
  return came;
}

async function send(job: CrowdJob): Promise<CrowdResult> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crowd.ts'), JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the crowd ended with ${code}`);
  return JSON.parse(text.trim().split('\n').at(-1) as string) as CrowdResult;
}
