import { beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import type { GoMap, GoRoute, GoTour } from '../contract.ts';
import type { Draft, Edition, Wall, Ways } from '../contract-editor.ts';
import { findRoute } from '../public.ts';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await testApp('demo');
  const answer = await app.http.inject({
    method: 'POST',
    url: '/api/identity/staff/sign-in',
    headers: { 'idempotency-key': 'guidance-0000-sign-in' },
    payload: { username: 'admin', password: 'shuxin-demo' },
  });
  token = answer.json().token;
});

let key = 0;
async function ask<T>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object,
  lang = 'zh',
): Promise<{ status: number; body: T }> {
  key += 1;
  const headers = {
    authorization: `Bearer ${token}`,
    'idempotency-key': `guidance-key-${String(key).padStart(8, '0')}`,
    'accept-language': lang,
  };
  const answer = await app.http.inject({
    method,
    url: `/api/h/1/guidance${path}`,
    headers,
    ...(body && { payload: body }),
  });
  return { status: answer.statusCode, body: answer.json() };
}
const route = async (from: string, to: string, free = false) =>
  (await ask<GoRoute>('GET', `/route?from=${from}&to=${to}${free ? '&free=1' : ''}`)).body;

describe('the way through the house', () => {
  test('a code on the wall says where one stands; once it is torn off, whom to ask', async () => {
    const made = await ask<Wall>('POST', '/walls', { spot: 'c1-m-1-d0' });
    expect(made.status).toBe(404);
    const { items, bare } = (await ask<{ items: Wall[]; bare: { id: string }[] }>('GET', '/walls')).body;
    expect(items[0]?.path).toMatch(/^\/go\/1-[A-HJ-NP-Z2-9]{10}$/);
    const fresh = (await ask<Wall>('POST', '/walls', { spot: bare[0]?.id })).body;
    const again = (await ask<Wall>('POST', '/walls', { spot: bare[0]?.id })).body;
    expect(again.code).toBe(fresh.code);
    expect((await ask('GET', `/codes/${fresh.code}`)).body).toMatchObject({ spot: { id: bare[0]?.id } });
    await ask('POST', `/walls/${fresh.code}/retire`, {});
    expect(await ask('GET', `/codes/${fresh.code}`)).toMatchObject({
      status: 404,
      body: { code: 'guidance.code_unknown' },
    });
  });

  test('leads from the door to a room of the catalog, and to the nearest of a kind', async () => {
    const [room] = await app.rows<{ id: string }>(
      `select place_id as id from catalog.place where hospital_id = 1 and name_zh = '脾胃病科3诊室'`,
    );
    const way = await route('c1-m-1-door', room?.id as string, true);
    expect(way).toMatchObject({ found: true, stepFree: true, to: { name: '脾胃病科3诊室', floorName: '2楼' } });
    expect(way.steps.map(({ kind }) => kind)).toEqual(['walk', 'lift', 'walk', 'arrive']);
    expect((await route('c1-m-3-nurse', 'toilet')).to).toMatchObject({ kind: 'toilet', floorName: '3楼' });
    const english = await ask<GoRoute>('GET', '/route?from=c1-m-1-door&to=blood', undefined, 'en');
    expect(english.body.steps.at(-1)?.text).toContain('Blood tests');
    expect((await ask('GET', '/route?from=c1-m-1-door&to=nowhere')).body).toMatchObject({
      code: 'guidance.spot_unknown',
    });
  });

  test('another campus is told plainly, with the desk to ask', async () => {
    const way = await route('c1-m-1-door', 'c2-m-1-help');
    expect(way).toMatchObject({ found: false, freeOnly: false, help: { name: '导医台' }, steps: [] });
    expect(way.why).toContain('不相连');
  });

  test('several stops come in the order that ends earliest, blood first when it must', async () => {
    const tour = async (before = '') =>
      (await ask<GoTour>('GET', `/tour?from=c1-m-1-door&stops=pharmacy,exam,blood${before}`)).body;
    const free = await tour();
    expect(free.stops.map(({ aim }) => aim).sort()).toEqual(['blood', 'exam', 'pharmacy']);
    expect((await tour('&before=2-0,2-1')).stops[0]?.aim).toBe('blood');
    expect((await ask('GET', '/tour?from=c1-m-1-door&stops=blood,c2-m-1-help')).body).toMatchObject({
      code: 'guidance.tour_impossible',
    });
  });
});

describe('what is closed', () => {
  test('is gone around from the commit on, until the hour said or until it is opened', async () => {
    const { ways } = (await ask<Ways>('GET', '/closures')).body;
    const lifts = ways.filter(({ kind, id }) => kind === 'lift' && id.startsWith('c1-m')).map(({ id }) => id);
    expect(lifts).toHaveLength(2);
    expect((await route('c1-m-1-door', 'c1-m-4-nurse', true)).found).toBe(true);
    const closed = await Promise.all(
      lifts.map((way) =>
        ask<{ id: string }>('POST', '/closures', { way, reason: '检修', until: '2026-11-23T09:00:00+08:00' }),
      ),
    );
    expect(await ask('POST', '/closures', { way: lifts[0], reason: '检修', until: null })).toMatchObject({
      status: 409,
    });
    expect(await route('c1-m-1-door', 'c1-m-4-nurse', true)).toMatchObject({
      found: false,
      freeOnly: true,
      help: { name: '导医台' },
    });
    expect((await route('c1-m-1-door', 'c1-m-4-nurse')).steps.map(({ kind }) => kind)).toContain('stairs');
    expect((await ask<GoMap>('GET', '/map')).body.closures.map(({ reason }) => reason)).toEqual(['检修', '检修']);
    await ask('POST', `/closures/${closed[0]?.body.id}/end`, {});
    expect((await route('c1-m-1-door', 'c1-m-4-nurse', true)).found).toBe(true);
    const acts = await app.rows<{ action: string }>(
      `select action from platform.audit where action like 'guidance.%way'`,
    );
    expect(acts.map(({ action }) => action).sort()).toEqual([
      'guidance.close_way',
      'guidance.close_way',
      'guidance.open_way',
    ]);
    // The other comes back by itself at nine.
    const ridesAt = async (now: string) => {
      const wish = { from: 'c1-m-1-lift2', to: 'c1-m-4-lift2', stepFree: true };
      const way = await app.app.db.tx({ hospital: 1 }, (t) => findRoute(app.app, t, wish, 'zh', now));
      return way.steps.find(({ kind }) => kind === 'lift')?.text;
    };
    expect(await ridesAt('2026-11-23T00:59:00.000Z')).toBe('乘1号电梯到4楼。');
    expect(await ridesAt('2026-11-23T01:00:00.000Z')).toBe('乘2号电梯到4楼。');
    expect(await ask('POST', `/closures/${closed[0]?.body.id}/end`, {})).toMatchObject({ status: 404 });
    await ask('POST', `/closures/${closed[1]?.body.id}/end`, {});
  });
});

describe('the plan', () => {
  test('is drawn apart, published whole, and an earlier edition can be taken up again', async () => {
    const first = (await ask<Draft>('GET', '/draft')).body;
    expect(first).toMatchObject({ version: 2, base: 1, changed: false, problems: [] });
    const renamed = {
      ...first.plan,
      spots: first.plan.spots.map((spot) => (spot.zh === '西药房' ? { ...spot, zh: '门诊药房' } : spot)),
    };
    const kept = (await ask<Draft>('PUT', '/draft', { version: 2, plan: renamed })).body;
    expect(kept).toMatchObject({ version: 3, changed: true });
    expect(await ask('PUT', '/draft', { version: 2, plan: renamed })).toMatchObject({
      status: 409,
      body: { code: 'guidance.draft_changed' },
    });
    const names = async () => (await ask<GoMap>('GET', '/map')).body.spots.map(({ name }) => name);
    expect(await names()).not.toContain('门诊药房');
    expect((await ask<Edition>('POST', '/editions', { version: 3, note: '改名' })).body.number).toBe(2);
    expect(await names()).toContain('门诊药房');
    const back = (await ask<Draft>('POST', '/editions/1/restore', { version: 4 })).body;
    expect(back).toMatchObject({ version: 5, base: 1, changed: true });
    await ask('POST', '/editions', { version: 5, note: '退回' });
    expect(await names()).not.toContain('门诊药房');
    expect((await ask<{ items: Edition[] }>('GET', '/editions')).body.items.map(({ note }) => note)).toEqual([
      '退回',
      '改名',
      '演示楼层图',
    ]);
  });

  test('with a way that leads nowhere is not published, and one of another hospital stays what it was', async () => {
    const { plan, version } = (await ask<Draft>('GET', '/draft')).body;
    const broken = { ...plan, spots: plan.spots.slice(1) };
    const kept = (await ask<Draft>('PUT', '/draft', { version, plan: broken })).body;
    expect(kept.problems.some(({ level }) => level === 'wrong')).toBe(true);
    expect(await ask('POST', '/editions', { version: kept.version, note: '坏图' })).toMatchObject({
      status: 409,
      body: { code: 'guidance.plan_broken' },
    });
    const other = await app.rows<{ number: number }>('select number from guidance.edition where hospital_id = 2');
    expect(other).toEqual([{ number: 1 }]);
  });

  test('minutes follow the pace that was set last', async () => {
    const before = await route('c1-m-1-door', 'c1-t-3-lift3');
    expect((await ask('PUT', '/pace', { cmPerSecond: 40, liftWaitSeconds: 45, reason: '老人多' })).body).toEqual({
      cmPerSecond: 40,
      liftWaitSeconds: 45,
    });
    expect((await route('c1-m-1-door', 'c1-t-3-lift3')).minutes).toBeGreaterThan(before.minutes);
    expect(await ask('PUT', '/pace', { cmPerSecond: 5, liftWaitSeconds: 45, reason: '太慢' })).toMatchObject({
      status: 400,
    });
  });
});
