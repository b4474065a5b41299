import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '../support/connection.ts';
import { cpuOf, perEach } from '../support/cpu.ts';
import { quantile, round } from '../support/figures.ts';
import { idOf } from '../support/ids.ts';
import { type PrivateServer, startPrivate } from '../support/private-server.ts';
import { WallScreen } from './screen.ts';
import { BOARDS_PER_HALL, fillScreens, HALLS, hallId, ROOMS_PER_HALL, roomId, SCREENS, screenToken } from './world.ts';

export interface ScreenFigures {
  screens: number;
  /** Open streams: what each screen shows, and what it is to show. */
  streams: number;
  callsPerSecond: number;
  calls: number;
  /** From the instant the doctor's request is written to the instant a screen has read the call: each call on each of its screens. */
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
  /** The same while all thousand screens show one and the same hall. */
  oneHallP99Ms: number;
  /** Calls that a screen had not shown after five seconds. */
  lost: number;
}

/** A hospital of 750 consulting rooms whose doctors call every two and a half minutes. */
const CALLS_PER_SECOND = 5;
const ONE_HALL_CALLS = 15;
const PATIENCE_MS = 5_000;

/** A thousand screens hang; doctors call; how long until the call stands on the hall's boards and at the door? */
export async function benchScreens(
  seconds: number,
  { pg15 }: { pg15: boolean },
  say: (line: string) => void,
): Promise<ScreenFigures> {
  const server = await startPrivate({ pg15 });
  try {
    const tokens = await fillScreens(server.databaseUrl());
    const usual = await hang(server, (n) => showsOf(n));
    const streams = usual.length * 2;
    await callOf(server, tokens, roomOf(-1), screensOf(usual, roomOf(-1)));
    const before = cpuOf(server);
    const spread: number[] = [];
    const calls = Math.round(seconds * CALLS_PER_SECOND);
    const under: Promise<unknown>[] = [];
    const from = performance.now();
    for (let n = 0; n < calls; n += 1) {
      await pause(Math.max(0, from + (n * 1000) / CALLS_PER_SECOND - performance.now()));
      const room = roomOf(n);
      under.push(callOf(server, tokens, room, screensOf(usual, room)).then((times) => spread.push(...times)));
    }
    await Promise.all(under);
    say(
      `${perEach(before, cpuOf(server), calls)} for each call, its message to the patient and ${BOARDS_PER_HALL + 1} screens`,
    );
    for (const screen of usual) screen.close();

    const same = await hang(server, () => `/api/h/1/queue/boards/${hallId(HALLS - 1)}`);
    const oneHall: number[] = [];
    for (let n = 0; n < ONE_HALL_CALLS; n += 1) {
      oneHall.push(...(await callOf(server, tokens, (HALLS - 1) * ROOMS_PER_HALL + n, same)));
    }
    for (const screen of same) screen.close();

    const shown = spread.filter((ms) => ms < PATIENCE_MS);
    return {
      screens: SCREENS,
      streams,
      callsPerSecond: CALLS_PER_SECOND,
      calls,
      p50Ms: round(quantile(shown, 0.5), 1),
      p99Ms: round(quantile(spread, 0.99), 1),
      maxMs: round(Math.max(...spread), 1),
      oneHallP99Ms: round(quantile(oneHall, 0.99), 1),
      lost: [...spread, ...oneHall].filter((ms) => ms >= PATIENCE_MS).length,
    };
  } finally {
    await server.stop();
  }
}

const boards = HALLS * BOARDS_PER_HALL;
const showsOf = (n: number): string =>
  n < boards
    ? `/api/h/1/queue/boards/${hallId(Math.floor(n / BOARDS_PER_HALL))}`
    : `/api/h/1/queue/doors/${roomId(n - boards)}`;

/** Another hall with each call; the last hall is kept for the second measurement. Call -1 warms up. */
function roomOf(call: number): number {
  const n = call + 1;
  return (n % (HALLS - 1)) * ROOMS_PER_HALL + (Math.floor(n / (HALLS - 1)) % ROOMS_PER_HALL);
}

function screensOf(all: readonly WallScreen[], room: number): WallScreen[] {
  const hall = Math.floor(room / ROOMS_PER_HALL);
  return [...all.slice(hall * BOARDS_PER_HALL, (hall + 1) * BOARDS_PER_HALL), all[boards + room] as WallScreen];
}

async function hang(server: PrivateServer, shows: (n: number) => string): Promise<WallScreen[]> {
  const screens: WallScreen[] = [];
  const AT_ONCE = 50;
  for (let n = 0; n < SCREENS; n += AT_ONCE) {
    const some = Array.from({ length: AT_ONCE }, () => new WallScreen(server.base()));
    await Promise.all(some.map((screen, i) => screen.open(screenToken(n + i), shows(n + i))));
    screens.push(...some);
  }
  return screens;
}

/** The doctor of a room calls; for each screen the milliseconds until the call stood there. */
async function callOf(
  server: PrivateServer,
  tokens: readonly string[],
  room: number,
  screens: readonly WallScreen[],
): Promise<number[]> {
  const connection = new Connection(server.base());
  const path = `/api/h/1/queue/sessions/${idOf('session', room)}/call-next`;
  const sent = performance.now();
  const { status, body } = await connection.post(path, { authorization: `Bearer ${tokens[room]}` }, '');
  connection.close();
  if (status !== 200) throw new Error(`call-next answered ${status} ${body}`);
  const key = `${(JSON.parse(body) as { number: string }).number}.1`;
  while (screens.some(({ seen }) => !seen.has(key)) && performance.now() - sent < PATIENCE_MS) await pause(5);
  return screens.map(({ seen }) => (seen.get(key) ?? sent + PATIENCE_MS) - sent);
}
