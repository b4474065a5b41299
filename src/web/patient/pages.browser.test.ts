import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePages, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { type Served, served } from '#web/testing/served.ts';
import { go, walkedPatient } from '#web/testing/walked-patient.ts';

let site: Served;
let token: string;
let paths: string[];

beforeAll(async () => {
  site = await served();
  ({ token, paths } = await walkedPatient(site));
});
afterAll(closePages);

describe('every page of the patient', () => {
  it('has no fault in English at a desk; elder mode, in both languages, is walked in elder.browser.test.ts', async () => {
    const viewport = { width: 1280, height: 800 };
    const { page, complaints, close } = await openPage({ lang: 'en', viewport, session: { token, url: site.url } });
    const found: Record<string, string[]> = {};
    await page.goto(site.url);
    await page.locator('h1').waitFor();
    for (const path of paths) {
      await page.evaluate(go, path);
      await page.locator('h1').waitFor();
      await page.waitForFunction(() => !document.querySelector('.skeleton'));
      const wrong = await faults(page, 44);
      if (wrong.length > 0) found[path] = wrong;
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    }
    expect(found).toEqual({});
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it('would be caught with a small button, a second h1, words that run out of the page or stand in another order than they are read', async () => {
    const { page, close } = await openPage();
    await page.setContent(
      `<html lang="zh"><title>t</title><main style="display:flex;flex-direction:column">
         <h1>一</h1><h1>二</h1><button style="height:30px">小</button><p style="width:900px">宽</p><h3>跳级</h3>
         <p style="order:-1">先看到，后读到</p><a tabindex="2" href="/">插队</a></main></html>`,
    );
    const wrong = (await faults(page, 44)).join('\n');
    expect(wrong).toMatch(/2 h1/);
    expect(wrong).toMatch(/target \d+x30: 小/);
    expect(wrong).toMatch(/sideways/);
    expect(wrong).toMatch(/h3 right under h1/);
    expect(wrong).toMatch(/"先看到，后读到" stands above/);
    expect(wrong).toMatch(/tab stop moved by hand: 插队/);
    await close();
  });
});
