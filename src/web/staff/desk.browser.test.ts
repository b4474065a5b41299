import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { countActions } from '#web/testing/count-actions.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

const MOST = 4;
const PHONE = '10000000009';
let site: Served;
beforeAll(async () => {
  site = await served();
});
afterAll(closeBrowser);

async function desk(options: OpenOptions = {}): Promise<OpenedPage & { actions: () => Promise<number> }> {
  const session = { token: await site.staff('registrar'), url: site.url };
  const opened = await openPage({ viewport: { width: 1440, height: 900 }, session, ...options });
  await opened.page.goto(`${site.url}/staff/desk`);
  await opened.page.waitForSelector('.week');
  return { ...opened, actions: await countActions(opened.page) };
}

/** One field and an Enter: the person is there, and the keys are in the week. */
async function find({ page }: OpenedPage, phone = PHONE): Promise<void> {
  await page.keyboard.type(phone);
  await page.waitForSelector('[role=option]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('.week'));
}

const confirming = ({ page }: OpenedPage) =>
  page.waitForFunction(
    () => document.activeElement?.closest('.desk-confirm') && !document.querySelector('[aria-busy]'),
  );

test('a booking takes four actions at most by keys alone, whatever doctor, day and time; the channel is kept', async () => {
  const opened = await desk();
  const { page } = opened;
  await page.getByRole('button', { name: '电话' }).click();
  await page.reload();
  await page.waitForSelector('.week');
  const actions = await countActions(page);
  await find(opened);
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await confirming(opened);
  await page.keyboard.press('ArrowRight');
  await page.getByText('检查过了，可以预约').waitFor();
  expect(await faults(page, 40)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.slip');
  expect(await actions()).toBeLessThanOrEqual(MOST);
  const [row] = await site.app.rows<{ channel: string }>(
    'select channel from booking.appointment where hospital_id = 1 order by booked_at desc, id desc limit 1',
  );
  expect(row?.channel).toBe('phone');
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

test('why somebody cannot book stands there before it is confirmed', async () => {
  const opened = await desk({ lang: 'en' });
  await find(opened);
  // The doctor and day of the booking before.
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await opened.page.keyboard.press(key);
  await opened.page.keyboard.press('Enter');
  await confirming(opened);
  await opened.page.getByText('already has a number with this doctor').waitFor();
  expect(await faults(opened.page, 40)).toEqual([]);
  await picture(opened.page, 'desk-blocked');
  await opened.close();
});

test('a move takes four actions at most, and the old place is free again', async () => {
  const opened = await desk();
  const { page } = opened;
  await find(opened);
  await page.waitForSelector('.appointment kbd');
  await page.keyboard.press('m');
  await confirming(opened);
  await page.keyboard.press('ArrowDown');
  await confirming(opened);
  await picture(page, 'desk-move');
  expect(await faults(page, 40)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.slip');
  expect(await opened.actions()).toBeLessThanOrEqual(MOST);
  await page.getByText('已改约').first().waitFor();
  const rows = await site.app.rows<{ state: string; moved: boolean }>(
    `select state, moved_to is not null as moved from booking.appointment
     where hospital_id = 1 and channel = 'phone' and booked_at >= $1 order by id`,
    [site.app.app.clock.now()],
  );
  expect(rows).toEqual([
    { state: 'cancelled', moved: true },
    { state: 'booked', moved: false },
  ]);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

test('a cancellation takes four actions at most, and says that it is done', async () => {
  const opened = await desk();
  const { page } = opened;
  await find(opened);
  await page.waitForSelector('.appointment kbd');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: '确实取消' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('已取消，已通知本人').waitFor();
  expect(await opened.actions()).toBeLessThanOrEqual(MOST);
  expect(await faults(page, 40)).toEqual([]);
  await opened.close();
});

test('the same booking by the mouse, with another department and time, is counted above four (control)', async () => {
  const opened = await desk();
  const { page } = opened;
  await page.fill('.find', PHONE);
  await page.click('[role=option]');
  await page.selectOption('.department', { index: 1 });
  await page.click('.week-cell.free >> nth=0');
  await page.click('.slot:not(:disabled) >> nth=2');
  await page.click('.desk-confirm .btn');
  await page.waitForSelector('.slip');
  expect(await opened.actions()).toBe(6);
  await opened.close();
});

test('a cell of the month opens the doctor’s day, and one books from there', async () => {
  const opened = await desk();
  const { page } = opened;
  await page.getByRole('button', { name: '一个月' }).click();
  await page.waitForSelector('.month');
  await page.getByLabel('找医生：姓名、拼音或首字母').fill('演示医生七');
  await page.waitForFunction(() => document.querySelectorAll('.month tbody tr').length === 1);
  await page.click('.find');
  await find(opened, '10000000010');
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await confirming(opened);
  await picture(page, 'desk-month');
  expect(await faults(page, 40)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.slip');
  expect(await page.textContent('.slip')).toContain('演示医生七');
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
