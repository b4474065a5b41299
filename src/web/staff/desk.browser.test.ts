import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
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
afterAll(closePages);

async function desk(options: OpenOptions = {}): Promise<OpenedPage> {
  const session = { token: await site.staff('registrar'), url: site.url };
  const opened = await openPage({ viewport: { width: 1440, height: 900 }, session, ...options });
  await opened.page.goto(`${site.url}/staff/desk`);
  await opened.page.waitForSelector('.week');
  return opened;
}

/** One field and an Enter, which need not wait for the answer: the person is there, and the keys are in the grid. */
async function find({ page }: OpenedPage, phone = PHONE): Promise<void> {
  await page.keyboard.type(phone);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('.week'));
}

async function walk({ page }: OpenedPage, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const confirming = ({ page }: OpenedPage) =>
  page.waitForFunction(
    () => document.activeElement?.closest('.desk-confirm') && !document.querySelector('[aria-busy]'),
  );

test('booking, moving and cancelling take four actions at most, by keys alone; by the mouse it is counted as more', async () => {
  const opened = await desk();
  const { page } = opened;
  await page.getByRole('button', { name: '电话' }).click();
  await page.reload();
  await page.waitForSelector('.week');
  const actions = await countActions(page);

  await find(opened);
  await walk(opened, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter');
  await confirming(opened);
  await walk(opened, 'ArrowRight', 'Enter');
  await page.waitForSelector('.slip');
  expect(await actions()).toBeLessThanOrEqual(MOST);

  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.classList.contains('find'));
  await actions();
  await find(opened);
  await page.waitForSelector('.appointment kbd');
  await page.keyboard.press('m');
  await confirming(opened);
  await page.keyboard.press('ArrowDown');
  await confirming(opened);
  await page.getByText('检查过了，可以预约').waitFor();
  await picture(page, 'desk-move');
  expect(await faults(page, 40)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.slip');
  expect(await actions()).toBeLessThanOrEqual(MOST);
  const moved = `select a.channel, a.state, b.channel as by, b.state as now from booking.appointment a
    join booking.appointment b on b.id = a.moved_to`;
  expect(await site.app.rows(moved)).toEqual([{ channel: 'phone', state: 'cancelled', by: 'phone', now: 'booked' }]);

  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.classList.contains('find'));
  await actions();
  await find(opened);
  await page.waitForSelector('.appointment kbd');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: '确实取消' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('已取消，已通知本人').waitFor();
  expect(await actions()).toBeLessThanOrEqual(MOST);

  await page.getByRole('button', { name: '换一位' }).click();
  await actions();
  await page.fill('.find', PHONE);
  await page.click('[role=option]');
  await page.selectOption('.department', { index: 1 });
  await page.click('.week-cell.free >> nth=0');
  await page.click('.slot:not(:disabled) >> nth=2');
  await page.click('.desk-confirm .btn');
  await page.waitForSelector('.slip');
  expect(await actions()).toBe(6);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

test('a month cell opens the doctor’s day to book from; why somebody cannot stands there before it is confirmed', async () => {
  const opened = await desk({ lang: 'en' });
  const { page } = opened;
  await page.getByRole('button', { name: 'Month' }).click();
  await page.waitForSelector('.month');
  await page.getByLabel('Find a doctor by name').fill('doctor7');
  await page.waitForFunction(() => document.querySelectorAll('.month tbody tr').length === 1);
  for (const again of [false, true]) {
    await page.click('.find');
    await find(opened, '10000000010');
    // The second time the cell is still the one chosen.
    await walk(opened, ...(again ? [] : ['ArrowRight']), 'Enter');
    await confirming(opened);
    if (again) break;
    await page.getByText('Checked: can be booked').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.slip');
    expect(await page.textContent('.slip')).toContain('Demo Doctor 7');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.find');
  }
  await page.getByText('already has a number with this doctor').waitFor();
  await picture(page, 'desk-month');
  expect(await faults(page, 40)).toEqual([]);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
