import { beforeAll, describe, expect, test } from 'vitest';
import { canary } from '../doors/people.ts';
import { leaks, traces } from '../doors/rows.ts';
import { planted } from './planted.ts';
import { type Finding, type Fuzzed, fuzz } from './run.ts';
import { fuzzWorld, type World } from './world.ts';

/** One seed in npm test, so that it fails for what was changed; FUZZ_SEED takes another (`npm run fuzz` a new one), FUZZ_ROUTE keeps to routes with this in their id, FUZZ_RUNS makes it longer (1 in npm test). */
const seed = Number(process.env.FUZZ_SEED ?? 176502848);
const runs = Number(process.env.FUZZ_RUNS ?? 1);
const only = process.env.FUZZ_ROUTE;
const again = `FUZZ_SEED=${seed} FUZZ_RUNS=${runs} npx vitest run test/fuzz/every-route`;

let world: World;
let fuzzed: Fuzzed;
beforeAll(async () => {
  world = await fuzzWorld([planted]);
  console.info(`fuzz: ${again}`);
  fuzzed = await fuzz(world, { seed, runs, only, never: 'planted.' });
  console.info(`fuzz: ${fuzzed.sent} requests`);
}, 3_600_000);

test('no request that can be made up breaks a promise of the API description, of a tenant or of the database', () => {
  expect(told(fuzzed.findings).join('\n'), again).toBe('');
});

test('it was no walk past closed doors: every route was asked, many opened, and all kinds of answers came', () => {
  const opened = [...fuzzed.answered].filter(([, kinds]) => [...kinds].some((status) => status < 300));
  process.stdout.write(`fuzz: ${opened.length} of ${world.routes.length} routes opened\n`);
  expect(fuzzed.sent).toBeGreaterThan(only ? 0 : 1_000);
  if (only) return;
  expect(fuzzed.answered.size).toBe(world.routes.length - (planted.routes?.length ?? 0));
  expect(opened.length / world.routes.length).toBeGreaterThan(runs > 1 ? 0.4 : 0.25);
  expect(new Set([...fuzzed.answered.values()].flatMap((kinds) => [...kinds]))).toContain(409);
});

test('what was typed is in no log line, figure, event, job or audit row', async () => {
  const words = { name: canary.name, 'ID number': canary.document, phone: canary.phone };
  expect(leaks(await traces(world.app, []), words), again).toEqual([]);
});

describe('the same fuzzer over planted faults', () => {
  const seed = 20261123;
  const people = ['the canary', 'c2.registrar'];
  let faults: Fuzzed;
  beforeAll(async () => {
    faults = await fuzz(world, { seed, runs: 24, only: 'planted.', people });
  });
  const found = (route: string) => faults.findings.filter((it) => it.route === route).map((it) => it.what);

  test.each([
    ['planted.crash', /answered 500/],
    ['planted.field', /does not fit its schema/],
    ['planted.status', /answered 202, which is not declared/],
    ['planted.leak', /is somebody else's/],
  ])('finds %s', (route, what) => {
    expect(found(route).some((it) => what.test(it))).toBe(true);
  });

  test('finds a row that moves in the other hospital', () => {
    const moved = faults.findings.filter((it) => it.what === 'rows changed in identity.patient of hospital 2');
    expect(moved.map((it) => `${it.who} at ${it.hospital}`)).toContain('the canary at 1');
  });

  test('finds what was typed in the log', async () => {
    expect(leaks(await traces(world.app, []), { phone: canary.phone })).toEqual(['log holds the phone']);
  });

  test('sends the same requests for the same seed', async () => {
    const again = await fuzz(world, { seed, runs: 24, only: 'planted.crash', people });
    const first = (it: Fuzzed) => it.findings.find((one) => one.route === 'planted.crash')?.request;
    const withoutKey = (text = '') => text.replace(/"idempotency-key":"[^"]+"/, '');
    expect(withoutKey(first(again))).toBe(withoutKey(first(faults)));
  });
});

/** One line for each different thing, with the first request that showed it. */
function told(findings: readonly Finding[]): string[] {
  const first = new Map<string, string>();
  for (const { what, route, who, hospital, request } of findings) {
    const name = `${route}: ${what.replace(/[0-9a-f-]{36}/g, '…')}`;
    if (!first.has(name)) first.set(name, `${name}\n  as ${who} at hospital ${hospital}: ${request}`);
  }
  return [...first.values()];
}
