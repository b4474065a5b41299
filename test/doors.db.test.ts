import { beforeAll, describe, expect, test } from 'vitest';
import type { AnyRoute } from '#platform/http/route.ts';
import { Insiders } from './doors/insiders.ts';
import { canary, People, type Person } from './doors/people.ts';
import { bodyOf, type Example, spoilt, urlOf } from './doors/requests.ts';
import { fingerprint, leaks, traces } from './doors/rows.ts';
import { type TestApp, testApp } from './support/app.ts';
import { testRooms } from './support/cluster.ts';

let app: TestApp;
let people: People;
let insiders: Insiders;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
  insiders = new Insiders(app, people);
});

/** The clock's own route moves the day for everybody: the platform comes last. */
const routes = [...testRooms.slice(1), ...testRooms.slice(0, 1)].flatMap((room) => [...(room.routes ?? [])]);

/** A door that a route does not have is no skipped test: it is not there. */
const when = (there: boolean) => (name: string, check: () => Promise<void>) => {
  if (there) test(name, check);
};

const ask = (route: AnyRoute, who: Person | null, example: Example) =>
  people.send(who, route.method, urlOf(route, example), bodyOf(route, example), { headers: example.headers });

describe.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (_, route) => {
  let insider: Person;
  let example: Example;
  beforeAll(async () => {
    insider = await insiders.of(route);
    example = await route.door.example(await insiders.context(insider));
  });

  when(route.public === undefined)('is closed to whoever has not signed in', async () => {
    expect(await ask(route, null, example)).toMatchObject({ status: 401, body: { code: 'platform.not_signed_in' } });
  });

  when(route.permission !== undefined)('is closed to whoever lacks the permission', async () => {
    const who = await people.without(route.permission as string);
    const before = await fingerprint(app);
    const answer = await ask(route, who, example);
    expect(answer).toMatchObject({ status: 403, body: { code: 'platform.forbidden' } });
    expect(await fingerprint(app)).toEqual(before);
  });

  when(Boolean(route.input || route.create))('refuses what its own schemas call bad', async () => {
    for (const bad of spoilt(route, example)) {
      const answer = await ask(route, insider, bad.example);
      expect(`${bad.what} ${answer.status}`).toBe(`${bad.what} 400`);
    }
    if (route.create) {
      const keyless = await people.send(insider, route.method, urlOf(route, example), bodyOf(route, example), {
        bare: true,
        headers: example.headers,
      });
      expect(keyless).toMatchObject({ status: 400, body: { code: 'platform.idempotency_key_required' } });
    }
  });

  when(typeof route.door.outsider === 'number')('leaves the row untouched before a stranger', async () => {
    const outsider =
      route.permission === undefined ? await people.patient('10000000002') : await people.outsider(route.permission);
    expect(outsider, `nobody outside holds ${route.permission}`).not.toBeNull();
    const before = await fingerprint(app);
    const answer = await ask(route, outsider, example);
    expect(`${answer.status} ${answer.text}`).toMatch(new RegExp(`^${route.door.outsider} `));
    expect(await fingerprint(app)).toEqual(before);
  });

  when(route.method === 'GET' && route.kind !== 'stream')('changes nothing by being read', async () => {
    const before = await fingerprint(app);
    await ask(route, insider, example);
    expect(await fingerprint(app)).toEqual(before);
  });

  when(route.kind !== 'stream')('opens for its example', async () => {
    const answer = await ask(route, insider.token ? insider : null, example);
    expect(Object.keys(route.output), answer.text).toContain(String(answer.status));
    expect(answer.status, answer.text).toBeLessThan(300);
  });

  when(route.kind === 'stream')('opens for its example as a stream', async () => {
    const base = await app.http.listen({ host: '127.0.0.1', port: 0 }).catch(() => app.http.listeningOrigin);
    const stop = new AbortController();
    const response = await fetch(`${base}${urlOf(route, example)}`, {
      headers: insider.token ? { authorization: `Bearer ${insider.token}` } : {},
      signal: stop.signal,
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const first = await response.body?.getReader().read();
    expect(new TextDecoder().decode(first?.value)).not.toBe('');
    stop.abort();
  });
});

describe('the canary patient, after every route', () => {
  const words = { name: canary.name, 'ID number': canary.document, phone: canary.phone };

  test('is in no log, metric, event, job, audit row or address', async () => {
    await app.spine.settle(app.app.clock.now());
    const places = await traces(app, people.urls);
    expect(places.log?.length).toBeGreaterThan(1000);
    expect(places.audit?.length).toBeGreaterThan(1000);
    expect(places.metrics).toContain('shuxin');
    expect(leaks(places, words)).toEqual([]);
  });

  test('is found where a leak is planted', async () => {
    app.app.log.info({ planted: canary.name }, 'planted');
    const url = `/api/hospitals?phone=${canary.phone}&name=${encodeURIComponent(canary.name)}`;
    const places = await traces(app, [url]);
    expect(leaks(places, words)).toEqual(['log holds the name', 'urls holds the name', 'urls holds the phone']);
  });
});

describe('every route', () => {
  test('was walked: the list of routes is that of all manifests', () => {
    expect(routes.length).toBe(testRooms.flatMap((room) => [...(room.routes ?? [])]).length);
    expect(routes.length).toBeGreaterThan(30);
  });

  test('of a patient or a hospital names its stranger', () => {
    const silent = routes.filter((it) => it.permission !== undefined && typeof it.door.outsider === 'string');
    expect(silent.filter((it) => String(it.door.outsider).length < 'none: '.length + 10).map((it) => it.id)).toEqual(
      [],
    );
  });
});

describe('the proof that nothing was touched', () => {
  test.each([
    [
      'an insert',
      'insert into catalog.hospital select 99, name_zh, name_en, kind, address_zh, address_en from catalog.hospital where id = 1',
    ],
    ['an update', 'update catalog.hospital set name_en = name_en where id = 99'],
    ['a delete', 'delete from catalog.hospital where id = 99'],
  ])('sees %s', async (_, statement) => {
    const before = await fingerprint(app);
    await app.rows(statement);
    expect(await fingerprint(app)).not.toEqual(before);
  });
});
