import { beforeAll, describe, expect, test } from 'vitest';
import { People } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { calendar, departments, places, placesById, practitioners, roomsOf, workingDay } from '../public.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

const inside = <T>(hospital: number, fn: (t: Parameters<typeof departments>[0]) => Promise<T>): Promise<T> =>
  app.app.db.tx({ hospital }, fn);

describe('the demo hospitals', () => {
  test('are a TCM hospital on two campuses and a community centre', async () => {
    const [one, two] = [await inside(1, departments), await inside(2, departments)];
    expect(one).toHaveLength(12);
    expect(new Set(one.map((department) => department.campus.name.zh))).toEqual(new Set(['东湖院区', '西溪院区']));
    expect(two).toHaveLength(4);
    expect((await inside(1, (t) => practitioners(t))).length).toBe(40);
  });

  test('have for every room a waiting area of its own campus, and a room for every doctor', async () => {
    const rooms = await inside(1, (t) => places(t, 'room'));
    const areas = new Map((await inside(1, (t) => places(t, 'waiting'))).map((area) => [area.id, area]));
    expect(rooms).toHaveLength(40);
    for (const room of rooms) expect(areas.get(room.waiting ?? '')?.campus.id).toBe(room.campus.id);
    const [area] = areas.values();
    expect(await inside(1, (t) => roomsOf(t, area?.id ?? ''))).toHaveLength(5);
  });

  test('do not see each other', async () => {
    const [room] = await inside(1, (t) => places(t, 'room'));
    expect(await inside(2, (t) => placesById(t, [room?.id ?? '']))).toEqual([]);
    expect(await inside(1, (t) => placesById(t, [room?.id ?? '']))).toHaveLength(1);
  });
});

describe('the calendar', () => {
  test('knows the holidays and make-up days of this year and the statutory ones of the next', async () => {
    const days = new Map((await inside(1, (t) => calendar(t, '2026-09-25', '2027-02-08'))).map((d) => [d.date, d]));
    expect(days.get('2026-10-01')).toMatchObject({ working: false, kind: 'holiday' });
    expect(days.get('2026-10-10')).toMatchObject({ working: true, kind: 'makeup' });
    expect(days.get('2027-02-06')).toMatchObject({ working: false, name: { zh: '春节' } });
    expect(days.size).toBe(137);
  });

  test("is the hospital's own: an administrator closes a day and opens it again", async () => {
    const admin = await people.staff('admin');
    const put = (body: unknown) => people.send(admin, 'PUT', '/api/h/1/catalog/calendar/2026-12-02', body);
    expect(await inside(1, (t) => workingDay(t, '2026-12-02'))).toBe(true);
    expect((await put({ kind: 'closed', name: { zh: '院庆', en: 'Anniversary' } })).body).toMatchObject({
      working: false,
    });
    expect(await inside(1, (t) => workingDay(t, '2026-12-02'))).toBe(false);
    expect(await inside(2, (t) => workingDay(t, '2026-12-02'))).toBe(true);
    expect((await put({ kind: null })).body).toMatchObject({ working: true, kind: 'workday' });
  });

  test('answers at most a year, forwards', async () => {
    const ask = (range: string) => people.send(null, 'GET', `/api/h/1/catalog/calendar?${range}`);
    expect((await ask('from=2026-01-01&to=2026-12-31')).status).toBe(200);
    expect((await ask('from=2026-01-01&to=2027-01-02')).body).toMatchObject({ code: 'catalog.range_too_long' });
    expect((await ask('from=2026-01-02&to=2026-01-01')).body).toMatchObject({ code: 'catalog.range_backwards' });
  });
});

test('names come in the language of the request', async () => {
  const ask = async (lang: string) =>
    (await app.http.inject({ url: '/api/h/1/catalog/departments', headers: { 'accept-language': lang } })).json();
  expect((await ask('zh-CN')).items[0].name).toBe('脾胃病科');
  expect((await ask('en')).items[0].name).toBe('Spleen and stomach');
});
