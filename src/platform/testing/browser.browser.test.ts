import { afterAll, expect, test } from 'vitest';
import { axe, closePages, openPage, tofu } from './browser.ts';

afterAll(closePages);

test('a rare hanzi is drawn and a character without a glyph is found as tofu', async () => {
  const { page, close } = await openPage();
  await page.setContent('<html lang="zh"><body style="font-family: sans-serif">舒心就医 龘 3 诊室</body></html>');
  expect(await tofu(page)).toEqual([]);
  await page.setContent('<html lang="zh"><body style="font-family: sans-serif">舒\u{f8ab}心</body></html>');
  expect(await tofu(page)).toEqual(['\u{f8ab}']);
  await close();
});

test('axe finds a picture without words and is silent on a sound page', async () => {
  const { page, close } = await openPage();
  const shell = (body: string) => `<html lang="zh"><title>t</title><main><h1>舒心</h1>${body}</main></html>`;
  await page.setContent(shell('<p>你好</p>'));
  expect(await axe(page)).toEqual([]);
  await page.setContent(shell('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'));
  expect((await axe(page)).join()).toContain('image-alt');
  await close();
});

test('a page that reaches outside this machine is caught', async () => {
  const { page, complaints, close } = await openPage();
  await page.goto('about:blank');
  await page.evaluate(() => fetch('http://shuxin.invalid/x.png').catch(() => undefined));
  expect(complaints.join()).toContain('outside: http://shuxin.invalid/x.png');
  await close();
});
