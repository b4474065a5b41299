import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePages, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { type Served, served } from '#web/testing/served.ts';

/** 移动互联网应用（APP）适老化通用设计规范, clause by clause; contrast (1.3), names and targets of each page are in pages.browser.test.ts. */
let site: Served;
let token: string;

beforeAll(async () => {
  site = await served();
  token = await site.patient('10000000001');
});
afterAll(closePages);

const open = (elder: boolean, signedIn = true) =>
  openPage({ elder, viewport: { width: 360, height: 740 }, session: signedIn ? { token, url: site.url } : undefined });

/** Sizes of the words that carry a page: what is read and what is pressed, without small second lines. */
async function wordSizes(page: Page) {
  return page
    .locator('main p:not(.small), main .btn, main .tile b, main .choice b, main h1, main h2')
    .evaluateAll((all) =>
      all
        .filter((it) => it.getBoundingClientRect().height > 1)
        .map((it) => {
          const style = getComputedStyle(it);
          const size = Number.parseFloat(style.fontSize);
          return { size, line: Number.parseFloat(style.lineHeight) / size, family: style.fontFamily };
        }),
    );
}

describe('长辈版', () => {
  it('1.1 sets what is read in 18 dp or more, sans serif, and its largest size in 30 or more', async () => {
    const { page, close } = await open(true);
    await page.goto(site.url);
    await page.locator('.tile').first().waitFor();
    const words = await wordSizes(page);
    expect(words.length).toBeGreaterThan(5);
    expect(Math.min(...words.map((it) => it.size))).toBeGreaterThanOrEqual(18);
    expect(words.every((it) => it.family.endsWith('sans-serif'))).toBe(true);

    await page.goto(`${site.url}/me`);
    await page.getByText('长辈版·特大字').click();
    await page.getByRole('link', { name: '今天' }).click();
    await page.locator('.tile').first().waitFor();
    const largest = await wordSizes(page);
    expect(Math.min(...largest.map((it) => it.size))).toBeGreaterThanOrEqual(29.9);
    await close();
  });

  it('1.2 leaves lines 1.3 times as high as the letters', async () => {
    const { page, close } = await open(true);
    await page.goto(site.url);
    await page.locator('.tile').first().waitFor();
    const words = await wordSizes(page);
    expect(Math.min(...words.map((it) => it.line))).toBeGreaterThan(1.299);
    await close();
  });

  it.each(['/', '/book', '/me', '/visits', '/sign-in'])(
    '1.1, 2.1 holds on %s in its largest size too: nothing runs out of a narrow phone',
    async (path) => {
      const { page, complaints, close } = await open(true, path !== '/sign-in');
      await page.addInitScript(() => localStorage.setItem('shuxin.elder', '2'));
      await page.goto(site.url + path);
      await page.locator('h1').waitFor();
      await page.waitForFunction(() => !document.querySelector('.skeleton'));
      expect(await page.locator('html').getAttribute('data-size')).toBe('largest');
      expect(await faults(page, 60)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('1.3 can be black on white, and stays so', async () => {
    const { page, close } = await open(true);
    await page.goto(`${site.url}/me`);
    await page.getByText('黑白分明').click();
    await page.reload();
    await page.locator('h1').waitFor();
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(await faults(page, 60)).toEqual([]);
    await close();
  });

  it('1.4 says in words what is wrong, not by colour alone', async () => {
    const { page, close } = await open(true, false);
    await page.goto(`${site.url}/sign-in`);
    await page.getByLabel('手机号').fill('12');
    await page.getByRole('button', { name: '发送验证码' }).click();
    await page.getByText('请填 11 位手机号').waitFor();
    expect(await page.getByLabel('手机号').getAttribute('aria-invalid')).toBe('true');
    await close();
  });

  it('3.1 is one press away on the first page, in 我的, and found in the search by each of its names', async () => {
    const { page, close } = await open(false, false);
    await page.goto(site.url);
    await page.getByRole('button', { name: '长辈版' }).waitFor();
    await page.goto(`${site.url}/book/1`);
    for (const name of ['长辈版', '亲情版', '关爱版', '关怀版']) {
      await page.getByRole('searchbox').fill(name);
      await page.getByRole('button', { name: '换成长辈版' }).waitFor();
    }
    await page.getByRole('button', { name: '换成长辈版' }).click();
    expect(await page.locator('html').getAttribute('data-mode')).toBe('elder');
    await close();
  });

  it('5.1 opens no window by itself and shows nothing from elsewhere', async () => {
    const { page, complaints, close } = await open(true);
    await page.goto(site.url);
    await page.locator('.tile').first().waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.locator('iframe, video, embed, object').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});
