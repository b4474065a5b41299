import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

const DESK = { width: 1440, height: 900 };
let site: Served;
beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

async function open(who: string, path: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const opened = await openPage({
    viewport: DESK,
    session: { token: await site.staff(who), url: site.url },
    ...options,
  });
  await opened.page.goto(site.url + path);
  return opened;
}

/** What every page owes to everybody: nothing axe objects to, no missing glyph, no complaint of the browser. */
async function sound({ page, complaints }: OpenedPage): Promise<void> {
  expect(await faults(page, 40)).toEqual([]);
  expect(complaints).toEqual([]);
}

describe('the desk', () => {
  test('finds, chooses and confirms by keys alone: a booking for the person', async () => {
    const opened = await open('registrar', '/staff');
    const { page } = opened;
    await page.waitForSelector('.week');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('find');
    await page.keyboard.type('测试');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('ArrowDown');
    await sound(opened);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.chosen-person');
    await page.waitForFunction(() => document.activeElement?.closest('.week'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.desk-confirm'));
    await page.keyboard.press('ArrowRight');
    const time = await page.textContent('.slot[aria-pressed=true]');
    await sound(opened);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.slip');
    await picture(page, 'desk');
    expect(await page.textContent('.slip')).toContain(time);
    expect(await page.textContent('.slip .figure')).toMatch(/^\d{3}$/);
    await page.waitForSelector('.appointment');
    await sound(opened);
    await opened.close();
  });

  test('registers a walk-in for now with W and checks the person in', async () => {
    const opened = await open('registrar', '/staff', { lang: 'en' });
    const { page } = opened;
    await page.waitForSelector('.week');
    await page.fill('.find', '演示');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.week'));
    await page.waitForSelector('.session-slots kbd');
    await page.keyboard.press('w');
    await page.waitForFunction(() => document.activeElement?.closest('.desk-confirm'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.slip');
    await page.getByRole('button', { name: 'Check in' }).first().click();
    await page.waitForSelector('.checked-in');
    expect(await page.textContent('.checked-in')).toMatch(/^[A-Z]\d{3} /);
    await sound(opened);
    await opened.close();
  });

  test('says everything that is missing when a new person is registered without words', async () => {
    const opened = await open('registrar', '/staff', { elder: true });
    const { page } = opened;
    await page.waitForSelector('.week');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.waitForSelector('.desk-person form');
    await page.click('.desk-person form [type=submit]');
    await page.waitForSelector('[aria-invalid=true]');
    expect(await page.locator('[aria-invalid=true]').count()).toBeGreaterThan(3);
    await sound(opened);
    await opened.close();
  });
});

describe('the doctor', () => {
  test('calls, starts and finishes by single letters and sees everybody accounted for', async () => {
    const opened = await open('doctor1', '/staff');
    const { page } = opened;
    await page.waitForSelector('.counts');
    await sound(opened);
    await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('.next-step button')?.disabled);
    await page.keyboard.press('n');
    await page.waitForSelector('.current');
    await picture(page, 'doctor');
    await sound(opened);
    await page.keyboard.press('s');
    await page.getByRole('button', { name: '看完了' }).waitFor();
    await page.keyboard.press('f');
    await page.waitForSelector('.next-step');
    const counts = await page.locator('.counts dd').allTextContents();
    expect(counts[2]).toBe('1');
    await opened.close();
  });
});

describe('the rota', () => {
  test('pauses and resumes a session in place, saying first what it means', async () => {
    const opened = await open('admin', '/staff/rota');
    const { page } = opened;
    const first = page.locator('.rota > li').last();
    await first.getByRole('button', { name: '暂停' }).click();
    await first.getByRole('button', { name: '暂停放号' }).waitFor();
    await sound(opened);
    await first.getByRole('button', { name: '暂停放号' }).click();
    await first.getByRole('button', { name: '继续放号' }).waitFor();
    await first.getByRole('button', { name: '继续放号' }).click();
    await first.getByRole('button', { name: '暂停' }).waitFor();
    await opened.close();
  });
});

describe('everybody else', () => {
  test('is asked to sign in, and a wrong password is refused in words', async () => {
    const opened = await openPage({ viewport: DESK });
    const { page } = opened;
    await page.goto(`${site.url}/staff`);
    await page.getByLabel('用户名').fill('registrar');
    await page.getByLabel('密码').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await faults(page, 40)).toEqual([]);
    await page.getByLabel('密码').fill('shuxin-demo');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.week');
    await opened.close();
  });

  test('with a role that has no page here is told so', async () => {
    const opened = await open('leader', '/staff');
    await opened.page.getByRole('heading', { level: 1 }).waitFor();
    await opened.page.getByRole('link', { name: '指标' }).waitFor();
    await sound(opened);
    await opened.close();
  });
});

describe('the desk of a partner institution', () => {
  test('finds the person, sees its own times and books one by keys; there is no walk-in and no check-in', async () => {
    const opened = await open('partner', '/staff');
    const { page } = opened;
    await page.waitForSelector('.week');
    expect(await page.textContent('.desk-person')).toContain('演示社区卫生服务中心');
    await page.keyboard.press('/');
    await page.keyboard.type('10000000006');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.week'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.desk-confirm'));
    const time = await page.textContent('.slot[aria-pressed=true]');
    await picture(page, 'partner');
    await sound(opened);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.slip');
    expect(await page.textContent('.slip')).toContain(time);
    await page.waitForSelector('.appointment');
    expect(await page.getByText('现场挂号').count()).toBe(0);
    await sound(opened);
    await opened.close();
  });
});
