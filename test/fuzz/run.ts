import fc from 'fast-check';
import type { AnyRoute } from '#platform/http/route.ts';
import type { Person } from '../doors/people.ts';
import { type Ask, asks } from './ask.ts';
import type { Answered } from './contract.ts';
import { leaked, mayChange } from './tenants.ts';
import type { World } from './world.ts';

export interface FuzzOptions {
  seed: number;
  /** Requests to each route from each person it is meant for; a third of it from everybody else. With 1 a lot decides who asks. */
  runs: number;
  /** Only routes whose id contains this, never those whose id contains that. */
  only?: string | undefined;
  never?: string;
  /** Only these people. */
  people?: readonly string[];
}

export interface Finding {
  what: string;
  route: string;
  who: string;
  hospital: number;
  request: string;
}

export interface Fuzzed {
  sent: number;
  answered: ReadonlyMap<string, ReadonlySet<number>>;
  findings: Finding[];
}

const ANSWER_MS = 20_000;
const CLOCK = 'platform.clock_set';

/** Sends everybody's requests to every route and collects what is wrong with the answers. Same seed, same requests. */
export async function fuzz(world: World, { seed, runs, only = '', never, people }: FuzzOptions): Promise<Fuzzed> {
  const { contract } = world;
  const findings: Finding[] = [];
  const answered = new Map<string, Set<number>>();
  const asked = world.routes.filter(({ id }) => id.includes(only) && !(never && id.includes(never)));
  // The clock's own route moves the day for everybody: it has the last turn.
  const [clock, routes] = [asked.filter((it) => it.id === CLOCK), asked.filter((it) => it.id !== CLOCK)];
  let sent = 0;
  for (const [name, who] of world.people.filter(([name]) => people?.includes(name) ?? true)) {
    for (const hospital of [1, 2, 0]) {
      const before = await world.tenants.digest();
      // Under an address without a hospital everybody hears of themselves alone, in whatever hospital.
      const secrets = hospital === 0 ? null : world.tenants.secrets(who, hospital);
      for (const route of routes) {
        if (route.path.includes(':hospital') === (hospital === 0)) continue;
        await round(route, name, who, hospital, secrets);
      }
      const after = await world.tenants.digest();
      for (const what of moved(before, after, mayChange(who, hospital))) {
        findings.push({ what, route: only || 'one of all', who: name, hospital, request: '' });
      }
    }
  }
  const [[name, nobody] = ['nobody', undefined]] = world.people;
  const left = () => routes.filter(({ id }) => !answered.has(id));
  for (const [who, person] of world.people.slice(0, 3))
    for (const route of left()) await round(route, who, person, route.path.includes(':hospital') ? 1 : 0, null, true);
  if (nobody) for (const route of clock) await round(route, name, nobody, 0, null);
  return { sent, answered, findings };

  async function round(
    route: AnyRoute,
    name: string,
    who: Person,
    hospital: number,
    secrets: ReturnType<World['tenants']['secrets']> | null,
    // A route that no lot has fallen on yet.
    left = false,
  ): Promise<void> {
    const meant = isMeantFor(route, who, hospital);
    const numRuns = meant ? runs : Math.floor(runs / 3);
    // In the short form a lot decides; the first whom a route is meant for always asks it.
    const lot = Math.abs(hash(`${seed}${route.id}${name}${hospital}`));
    if (numRuns === 0 && lot % 20 > 0 && !left) return;
    if (runs === 1 && meant && answered.has(route.id) && lot % 4 > 0) return;
    const example = hospital < 2 ? (world.examples.get(route.id) ?? null) : null;
    const list = fc.sample(asks(route, contract.operation(route), world.pool, example, hospital), {
      numRuns: Math.max(1, numRuns),
      seed: hash(`${seed} ${route.id} ${name} ${hospital}`),
    });
    for (const ask of list) {
      const answer = await send(world, route, who, ask);
      sent += 1;
      const kinds = answered.get(route.id) ?? new Set();
      answered.set(route.id, kinds.add(answer.status));
      const found = secrets ? leaked(answer.text, secrets) : [];
      const theirs = await world.tenants.ownByNow(who, found);
      const wrong = [
        ...contract.complaints(route, ask, answer),
        ...found.filter((it) => !theirs.has(it)).map((it) => `the answer holds ${it}, which is somebody else's`),
      ];
      if (answer.status >= 500) wrong.push(...whyOf(world, answer.text));
      for (const what of wrong) findings.push({ what, route: route.id, who: name, hospital, request: shown(ask) });
    }
  }
}

export async function send(world: Pick<World, 'app'>, route: AnyRoute, who: Person, ask: Ask): Promise<Answered> {
  const headers = who.token ? { authorization: `Bearer ${who.token}`, ...ask.headers } : ask.headers;
  const { method, url, payload } = ask;
  const asked = world.app.http.inject({
    method: method as 'GET',
    url,
    headers,
    ...(payload === undefined ? {} : { payload }),
    ...(route.kind === 'stream' ? { payloadAsStream: true } : {}),
  });
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`no answer to ${shown(ask)}`)), ANSWER_MS);
  try {
    const answer = await Promise.race([asked, late.promise]);
    const text = route.kind === 'stream' ? await firstOf(answer.stream()) : answer.body;
    return { status: answer.statusCode, headers: answer.headers, text };
  } finally {
    clearTimeout(timer);
  }
}

/** A stream is read up to its first message and left. */
async function firstOf(stream: import('node:stream').Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (/^data: .*$/m.test(text)) break;
  }
  stream.destroy();
  return text;
}

/** The log line of a fault, which says what the answer does not. */
function whyOf(world: World, text: string): string[] {
  const id = /"requestId":"([0-9a-f-]+)"/.exec(text)?.[1] ?? 'none';
  return world.app.logged
    .filter((line) => line.includes(id) && line.includes('"err"'))
    .map((line) => line.slice(0, 700));
}

function isMeantFor(route: AnyRoute, { actor }: Person, hospital: number): boolean {
  if (route.public !== undefined) return actor.kind !== 'staff';
  if (actor.kind !== 'staff' && actor.kind !== 'patient') return false;
  if (actor.kind === 'staff' && route.path.includes(':hospital') && actor.hospital !== hospital) return false;
  return route.permission === undefined || actor.permissions.has(route.permission);
}

function moved(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  allowed: ReadonlySet<number>,
): string[] {
  return Object.keys(after)
    .filter((name) => before[name] !== after[name] && !allowed.has(Number(name.split(' ').at(-1))))
    .map((name) => `rows changed in ${name}`);
}

function shown({ method, url, headers, payload }: Ask): string {
  return `${method} ${url} ${JSON.stringify(headers)} ${String(payload ?? '').slice(0, 600)}`;
}

function hash(text: string): number {
  let sum = 17;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) | 0;
  return sum;
}
