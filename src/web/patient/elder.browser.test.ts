import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePages, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { elderFaults } from '#web/testing/elder-figures.ts';
import { faults, shapeAndOrder } from '#web/testing/inspect.ts';
import { filled, patientPages } from '#web/testing/patient-paths.ts';
import { type Served, served } from '#web/testing/served.ts';
import { go, walkedPatient } from '#web/testing/walked-patient.ts';

/** 移动互联网应用（APP）适老化通用设计规范, clause by clause, on every page of the patient's route table. */
let site: Served;
let token: string;
let paths: string[];

beforeAll(async () => {
  site = await served();
  ({ token, paths } = await walkedPatient(site));
});
afterAll(closePages);

const open = (options: OpenOptions, signedIn = true) =>
  openPage({
    viewport: { width: 360, height: 740 },
    session: signedIn ? { token, url: site.url } : undefined,
    ...options,
  });

/** What is wrong, page by page; one browser page, loaded once. */
async function walk(page: Page, judge: (page: Page) => Promise<string[]>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const path of paths) {
    await page.evaluate(go, path);
    await page.locator('h1').waitFor();
    await page.waitForFunction(() => !document.querySelector('.skeleton'));
    const wrong = await judge(page);
    if (wrong.length > 0) found[path.replace(/[0-9a-f-]{36}/g, 'id')] = wrong;
  }
  return found;
}

describe('长辈版, on every page', () => {
  it('knows the pages: a new row of the table is walked, one whose parameter nobody has named fails', () => {
    expect(paths.length).toBeGreaterThan(24);
    expect(paths).toEqual(expect.arrayContaining(['/', '/me', '/book/1', '/help', '/sign']));
    expect(patientPages([`{ path: '/new/:thing', page: NewPage },{ path: '/again', page: NewPage }`])).toEqual([
      '/new/:thing',
    ]);
    expect(() => filled(['/new/:thing'], {})).toThrow(':thing');
  });

  it('1.1 to 2.1, 4.1, 5.1: letters of 18, lines of 1.3, contrast, names, targets of 60, order, no windows', async () => {
    const { page, complaints, close } = await open({ elder: true });
    await page.goto(site.url);
    const found = await walk(page, async (it) => [
      ...(await it.evaluate(elderFaults, { least: 18, main: 18 })),
      ...(await faults(it, 60)),
    ]);
    expect(found).toEqual({});
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it('1.1 in its largest size main text has 30, and nothing runs out of a narrow phone, in English too', async () => {
    const { page, complaints, close } = await open({ elder: true, lang: 'en' });
    await page.addInitScript(() => localStorage.setItem('shuxin.elder', '2'));
    await page.goto(site.url);
    const found = await walk(page, async (it) => [
      ...(await it.evaluate(elderFaults, { least: 18, main: 30 })),
      ...(await shapeAndOrder(it, 60)),
    ]);
    expect(await page.locator('html').getAttribute('data-size')).toBe('largest');
    expect(found).toEqual({});
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it('would be caught with small or serif letters, close lines and paragraphs, a window, and a thing for mice', async () => {
    const { page, close } = await openPage();
    await page.setContent(
      `<html lang="zh"><title>t</title><body style="font:20px/1.5 sans-serif"><main>
         <p style="font-size:12px">小字</p><p style="margin:0">段</p><p style="margin:0">落</p>
         <p style="line-height:1.1">行</p><p style="font-family:serif">衬线</p>
         <div style="cursor:pointer">点我</div><dialog open>特惠</dialog>
         <div style="position:fixed;inset:0">遮住</div></main></body></html>`,
    );
    const wrong = (await page.evaluate(elderFaults, { least: 18, main: 18 })).join('\n');
    for (const what of [
      /12 px.*小字/,
      /apart.*落/,
      /lines of 1.10.*行/,
      /serifs.*衬线/,
      /mouse only.*点我/,
      /1 windows/,
      /lies over/,
    ])
      expect(wrong).toMatch(what);
    await close();
  });
});

describe('长辈版', () => {
  it('by keyboard alone: every stop of the first page and of a visit is met in the order it stands, and shows the focus', async () => {
    const { page, close } = await open({ elder: true });
    for (const path of ['/', paths.find((one) => /^\/visits\/1\/[^/]+$/.test(one)) ?? '']) {
      // Loaded anew: nothing of the page before may be counted.
      await page.goto(site.url + path);
      // Drawn whole: before the first answer there is neither a skeleton nor a stop.
      await page.waitForFunction(
        () => !document.querySelector('.skeleton') && document.querySelectorAll('main a[href], main button').length > 3,
      );
      const stops = await page
        .locator('main')
        .locator('a[href], button, select, input')
        .filter({ visible: true })
        .count();
      // From the top of the page's own part: what stands above its title is a stop too.
      await page.evaluate(() => {
        const main = document.querySelector('main') as HTMLElement;
        main.tabIndex = -1;
        main.focus();
      });
      const tops: number[] = [];
      for (let n = 0; n < stops; n += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const it = document.activeElement as HTMLElement;
          const { outlineStyle, boxShadow } = getComputedStyle(it);
          const shown = outlineStyle !== 'none' || boxShadow !== 'none';
          return { inside: it.closest('main') !== null, shown, top: it.getBoundingClientRect().top + scrollY };
        });
        expect(at).toMatchObject({ inside: true, shown: true });
        tops.push(Math.round(at.top));
      }
      expect(stops).toBeGreaterThan(3);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
    }
    await close();
  });

  it('1.3 can be black on white, and stays so', async () => {
    const { page, close } = await open({ elder: true });
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

  it('1.4 says in words what is wrong; 3.1 is one press away, and the search finds it by each of its names', async () => {
    const { page, close } = await open({}, false);
    await page.goto(`${site.url}/sign-in`);
    await page.getByRole('button', { name: '长辈版' }).waitFor();
    await page.getByLabel('手机号').fill('12');
    await page.getByRole('button', { name: '发送验证码' }).click();
    await page.getByText('请填 11 位手机号').waitFor();
    expect(await page.getByLabel('手机号').getAttribute('aria-invalid')).toBe('true');
    await page.evaluate(go, '/book/1');
    for (const name of ['长辈版', '亲情版', '关爱版', '关怀版']) {
      await page.getByRole('searchbox').fill(name);
      await page.getByRole('button', { name: '换成长辈版' }).waitFor();
    }
    await page.getByRole('button', { name: '换成长辈版' }).click();
    expect(await page.locator('html').getAttribute('data-mode')).toBe('elder');
    await close();
  });

  it('a search can be spoken where the device listens, and a visit is read sentence by sentence where it speaks', async () => {
    const { page, complaints, close } = await open({ elder: true });
    await page.addInitScript(() => {
      class Heard {
        onresult: ((event: object) => void) | null = null;
        onend: (() => void) | null = null;
        start() {
          this.onresult?.({ results: [[{ transcript: '内科。' }]] });
          this.onend?.();
        }
        abort() {}
      }
      const said: string[] = [];
      class Utterance {
        text: string;
        onend: (() => void) | null = null;
        constructor(text: string) {
          this.text = text;
        }
      }
      const speechSynthesis = {
        speak: (one: Utterance) => {
          said.push(one.text);
          if (said.length < 3) one.onend?.();
        },
        cancel: () => undefined,
      };
      Object.defineProperty(globalThis, 'speechSynthesis', { value: speechSynthesis });
      Object.assign(globalThis, { SpeechRecognition: Heard, SpeechSynthesisUtterance: Utterance, said });
    });
    await page.goto(`${site.url}/book/1`);
    await page.getByRole('button', { name: '说话找' }).click();
    expect(await page.getByRole('searchbox').inputValue()).toBe('内科');
    await page.evaluate(go, paths.find((one) => one.endsWith('/aloud')) ?? '');
    await page.getByRole('button', { name: '读给我听' }).click();
    await page.getByRole('button', { name: '停一停' }).waitFor();
    const marked = await page.locator('.sentences [aria-current=true]').innerText();
    const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    expect((await said())[2]).toBe(marked);
    await page.getByRole('button', { name: '这句再读一遍' }).click();
    expect((await said())[3]).toBe(marked);
    expect(await faults(page, 60)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
