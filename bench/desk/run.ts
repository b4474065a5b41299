import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { currentNotice } from '../../src/modules/identity/domain/privacy-notice.ts';
import { Connection } from '../support/connection.ts';
import { cpuOf, perEach } from '../support/cpu.ts';
import { quantile, round } from '../support/figures.ts';
import { startPrivate } from '../support/private-server.ts';
import { hottest } from '../support/profile.ts';
import { birthOf, fillDesk, KEYS, nameOf, numberOf, phoneOf } from './world.ts';

interface Times {
  registerP95Ms: number;
  findByIdP95Ms: number;
  findByNameP95Ms: number;
  requestsPerSecond: number;
}

/** The plain names are of people who think; `saturated*` of the same people without a pause. */
export interface DeskFigures extends Times {
  patients: number;
  users: number;
  /** Each user begins a request this often, unless the last is still unanswered. */
  paceMs: number;
  saturatedRegisterP95Ms: number;
  saturatedFindByIdP95Ms: number;
  saturatedFindByNameP95Ms: number;
  saturatedRequestsPerSecond: number;
  refused: number;
}

const PATIENTS = 100_000;
const USERS = 70;
/** Nobody at a desk types faster than a request a second. */
const PACE_MS = 1000;
const WARM_UP_MS = 1500;
const BASE = '/api/h/1/identity/desk/patients';

type Kind = 'register' | 'id' | 'name';
const KINDS: readonly Kind[] = ['register', 'id', 'name', 'name'];

/**
 * Seventy people at the desk, each signed in on their own: of four requests one registers, one searches by ID number,
 * two by name, over 100,000 patients. First at a pace that people reach, then each without a pause between requests.
 */
export async function benchDesk(
  seconds: number,
  { profile, pg15 }: { profile: boolean; pg15: boolean },
  say: (line: string) => void,
): Promise<DeskFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'shuxin-bench-desk-'));
  const nodeFlags = profile ? ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500'] : [];
  const server = await startPrivate({ env: { SHUXIN_KEYS: KEYS }, nodeFlags, pg15 });
  try {
    const tokens = await fillDesk(server.databaseUrl(), USERS, PATIENTS);
    const desk = createDesk(server.base(), tokens);
    await desk.work(WARM_UP_MS, 0);
    const paced = await desk.work(seconds * 1000, PACE_MS);
    const before = cpuOf(server);
    const saturated = await desk.work(seconds * 1000, 0);
    say(`without a pause: ${perEach(before, cpuOf(server), saturated.requestsPerSecond * seconds)} for each request`);
    return {
      patients: PATIENTS,
      users: USERS,
      paceMs: PACE_MS,
      ...paced,
      saturatedRegisterP95Ms: saturated.registerP95Ms,
      saturatedFindByIdP95Ms: saturated.findByIdP95Ms,
      saturatedFindByNameP95Ms: saturated.findByNameP95Ms,
      saturatedRequestsPerSecond: saturated.requestsPerSecond,
      refused: desk.refused(),
    };
  } finally {
    await server.stop();
    if (profile) for (const line of hottest(folder, 30)) say(line);
    rmSync(folder, { recursive: true, force: true });
  }
}

function createDesk(base: string, tokens: readonly string[]) {
  let [next, refused] = [0, 0];

  async function user(token: string, times: Record<Kind, number[]>, end: number, paceMs: number): Promise<void> {
    const connection = new Connection(base);
    // People do not sit down in step.
    let due = performance.now() + Math.random() * paceMs;
    while (due < end) {
      const wait = due - performance.now();
      if (wait > 0) await pause(wait);
      const n = next++;
      const kind = KINDS[n % 4] as Kind;
      const [path, body] = requestOf(kind, n);
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
      const sent = performance.now();
      const { status } = await connection.post(path, headers, JSON.stringify(body));
      if (status >= 300) refused += 1;
      else times[kind].push(performance.now() - sent);
      due = Math.max(performance.now(), due + paceMs);
    }
    connection.close();
  }

  return {
    refused: () => refused,
    async work(ms: number, paceMs: number): Promise<Times> {
      const times: Record<Kind, number[]> = { register: [], id: [], name: [] };
      const from = performance.now();
      await Promise.all(tokens.map((token) => user(token, times, from + ms, paceMs)));
      const seconds = (performance.now() - from) / 1000;
      const p95 = (kind: Kind) => round(quantile(times[kind], 0.95), 1);
      return {
        registerP95Ms: p95('register'),
        findByIdP95Ms: p95('id'),
        findByNameP95Ms: p95('name'),
        requestsPerSecond: round((times.register.length + times.id.length + times.name.length) / seconds),
      };
    },
  };
}

function requestOf(kind: Kind, n: number): [string, object] {
  if (kind === 'id') return [`${BASE}/search`, { text: numberOf((n * 7919) % PATIENTS) }];
  if (kind === 'name') return [`${BASE}/search`, { text: nameOf((n * 7919) % PATIENTS) }];
  const who = PATIENTS + n;
  const body = {
    name: nameOf(who),
    gender: who % 2 === 1 ? 'male' : 'female',
    birthDate: birthOf(who),
    documents: [{ kind: 'other', number: numberOf(who) }],
    phone: phoneOf(who),
    privacyNoticeVersion: currentNotice.version,
    healthDataConsent: true,
  };
  return [BASE, body];
}
