import type { Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, closePages, openPage, tofu } from '#platform/testing/browser.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

interface Session {
  id: string;
  department: { id: string };
  date: string;
}
interface Found {
  id: string;
  name: string;
}

let site: Served;
let doctor: string;
let session: Session;
let people: Found[];
let area: string;
let room: string;

beforeAll(async () => {
  site = await served();
  doctor = await site.staff('doctor1');
  const desk = { token: await site.staff('registrar') };
  const today = await site.call<{ sessions: Session[] }>('/api/h/1/queue/doctor/today', { token: doctor });
  session = today.sessions[0] as Session;
  const body = { text: '测试' };
  const found = await site.call<{ items: Found[] }>('/api/h/1/identity/desk/patients/search', { ...desk, body });
  people = found.items.slice(0, 3);
  for (const { id } of people) {
    const walkIn = { session: session.id, patient: id };
    const booked = await site.call<{ id: string }>('/api/h/1/booking/desk/walk-ins', { ...desk, body: walkIn });
    await site.call('/api/h/1/queue/desk/check-ins', { ...desk, body: { appointment: booked.id } });
  }
  const [row] = await site.app.rows<{ waiting_id: string; place_id: string }>(
    `select p.waiting_id, p.place_id from booking.session s join catalog.place p using (hospital_id, place_id) where s.id = $1`,
    [session.id],
  );
  area = row?.waiting_id ?? '';
  room = row?.place_id ?? '';
});
afterAll(closePages);

const queue = <T>(path: string) => site.call<T>(`/api/h/1/queue/${path}`, { token: doctor, body: {} });
const callNext = () => queue<{ encounter: string; number: string }>(`sessions/${session.id}/call-next`);

test.each([
  ['1080p', { width: 1920, height: 1080 }],
  ['4K', { width: 3840, height: 2160 }],
  ['portrait', { width: 1080, height: 1920 }],
])('the board fits %s without scrolling and without a complaint', async (_, viewport) => {
  const opened = await openPage({ viewport });
  const { page } = opened;
  await page.goto(`${site.url}/board/1/${area}`);
  await page.waitForSelector('.board footer li');
  const fits = await page.evaluate(
    () => document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth,
  );
  expect(fits).toBe(true);
  expect(await axe(page)).toEqual([]);
  expect(await tofu(page)).toEqual([]);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

test('a call appears by itself, newest on top, with a masked name and the room; a passed number moves down', async () => {
  const opened = await openPage({ viewport: { width: 1920, height: 1080 } });
  const { page } = opened;
  await page.goto(`${site.url}/board/1/${area}`);
  await page.waitForSelector('.board footer li');
  const called = await callNext();
  await page.waitForSelector(`.newest .board-number:text-is("${called.number}")`);
  await picture(page, 'board');
  const text = (await page.textContent('.board')) ?? '';
  for (const { name } of people) expect(text).not.toContain(name);
  expect(await page.textContent('.newest .board-name')).toMatch(/^\p{Script=Han}\*+\p{Script=Han}?$/u);
  expect(await page.textContent('.newest .board-room')).toContain('诊室');
  expect(await axe(page)).toEqual([]);
  await queue(`encounters/${called.encounter}/absent`);
  await page.waitForSelector(`.board footer section:last-child li:text-is("${called.number}")`);
  await opened.close();
});

test('the door shows doctor, next and a call on 1080p, 4K and portrait, without scrolling or a complaint', async () => {
  const opened = await openPage({ viewport: { width: 1920, height: 1080 } });
  const { page } = opened;
  await page.goto(`${site.url}/board/1/door/${room}`);
  await page.waitForSelector('.door-now');
  const called = await callNext();
  await page.waitForSelector(`.door-now.come .board-number:text-is("${called.number}")`);
  await page.waitForSelector('.door footer li');
  for (const [width, height] of [
    [1920, 1080],
    [3840, 2160],
    [1080, 1920],
  ] as const) {
    await page.setViewportSize({ width, height });
    await picture(page, `door-${width}`);
    const fits = await page.evaluate(
      () => document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth,
    );
    expect([width, fits]).toEqual([width, true]);
  }
  expect(await page.textContent('.door-name')).not.toBe('');
  expect(await page.textContent('.door-now .board-name')).toMatch(/^\p{Script=Han}\*+\p{Script=Han}?$/u);
  expect(await axe(page)).toEqual([]);
  expect(await tofu(page)).toEqual([]);
  expect(opened.complaints).toEqual([]);
  await queue(`encounters/${called.encounter}/absent`);
  await page.waitForSelector('.door-now.none');
  await opened.close();
});

test('the pharmacy board shows whose medicine is ready at which window, who is alike, and fits', async () => {
  const { now } = await site.call<{ now: string }>('/api/demo/clock', {});
  const admin = await site.staff('admin');
  const tell = (type: string, number: string, patient: string, more: object = {}) => {
    const payload = { place: area, patient, number, day: now.slice(0, 10), ...more };
    const body = { type: `pharmacy.${type}`, subject: crypto.randomUUID(), seq: 3, at: now, payload };
    return site.call('/api/h/1/queue/board-events', { token: admin, body });
  };
  for (const [n, { id }] of people.entries()) {
    await tell('medicine_ready', `P02${n}`, id, { window: String(n + 1), calls: 1 });
    await tell('dispensing_started', `P03${n}`, id);
    await tell('prescription_received', `P04${n}`, id);
  }
  const opened = await openPage({ viewport: { width: 1920, height: 1080 } });
  const { page } = opened;
  for (const [lang, width, height] of [
    ['zh', 1920, 1080],
    ['en', 1080, 1920],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`${site.url}/board/1/pharmacy/${area}?lang=${lang}`);
    await page.waitForSelector('.board footer li');
    await page.getByText(lang === 'zh' ? '正在配药' : 'Being prepared').waitFor();
    await picture(page, `pharmacy-${lang}`);
    const fits = await page.evaluate(
      () => document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth,
    );
    expect([lang, fits]).toEqual([lang, true]);
    expect(await axe(page)).toEqual([]);
  }
  expect(await page.locator('.board-calls li').count()).toBe(3);
  expect(await tofu(page)).toEqual([]);
  expect(opened.complaints).toEqual([]);
  if (process.env.SHUXIN_PICTURES) {
    await page.goto(`${site.url}/board/1/${area}?lang=en`);
    await page.waitForSelector('.board-waits li');
    await picture(page, 'hall-portrait-en');
  }
  await opened.close();
});

test('a new screen shows a code; staff type it and choose; taken off, it shows another', async () => {
  const { page: screen, close } = await openPage({ viewport: { width: 1920, height: 1080 } });
  await screen.goto(`${site.url}/board/1/screen`);
  const code = await screen.locator('output').innerText();
  await picture(screen, 'screen-code');
  expect(await axe(screen)).toEqual([]);
  const session = { token: await site.staff('admin'), url: site.url };
  const desk = await openPage({ viewport: { width: 1366, height: 900 }, session });
  const { page } = desk;
  await page.goto(`${site.url}/staff/screens`);
  await page.getByLabel('屏幕上的六位数字').fill(code);
  await page.getByLabel('诊室门口屏').check();
  await page.getByLabel('地点').selectOption(room);
  await page.getByLabel('叮咚', { exact: true }).check();
  await page.getByRole('button', { name: '配对' }).click();
  await screen.waitForSelector('.door-name');
  await page.waitForSelector('ul.rota h3');
  await picture(page, 'screens-page');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '解除' }).click();
  await page.getByRole('button', { name: /^确定解除/ }).click();
  await screen.waitForSelector('output');
  expect(await screen.locator('output').innerText()).not.toBe(code);
  expect([...desk.complaints]).toEqual([]);
  await Promise.all([close(), desk.close()]);
});

test('a board that loses the line says so and catches up by itself', async () => {
  const opened = await openPage({ viewport: { width: 1920, height: 1080 }, lang: 'en' });
  const { page } = opened;
  await page.goto(`${site.url}/board/1/${area}`);
  await page.waitForSelector('.board footer li');
  const stop = (route: Route) => route.abort();
  await page.route('**/stream', stop);
  site.app.http.server.closeAllConnections();
  await page.waitForSelector('.board-offline');
  expect(await axe(page)).toEqual([]);
  const called = await callNext();
  await page.unroute('**/stream', stop);
  await page.waitForSelector(`.newest .board-number:text-is("${called.number}")`);
  await page.waitForSelector('.board-offline', { state: 'detached' });
  await opened.close();
});

test('without a place the areas are listed', async () => {
  const opened = await openPage({ viewport: { width: 1920, height: 1080 } });
  await opened.page.goto(`${site.url}/board`);
  await opened.page.waitForSelector('.areas section a');
  expect(await opened.page.locator('.areas a').count()).toBeGreaterThan(5);
  expect(await axe(opened.page)).toEqual([]);
  await opened.close();
});

test('on a copy from a backup the board says so, and still fits', async () => {
  const { page, close } = await openPage({ viewport: { width: 1920, height: 1080 } });
  await page.route('**/readyz', (route) => route.fulfill({ json: { status: 'ok', restored: true } }));
  await page.goto(`${site.url}/board/1/${area}`);
  await page.getByText('从备份恢复出来的副本').waitFor();
  await page.waitForSelector('.board footer li');
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  await close();
});
