import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCsv } from '#platform/sheet/csv.ts';
import { closePages, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

/** The console at a desk is set smaller: 2.75rem of its root size. */
const LEAST = 41;
let site: Served;
beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

async function open(who: string, options: OpenOptions = {}) {
  const session = { token: await site.staff(who), url: site.url };
  const opened = await openPage({ viewport: { width: 1440, height: 900 }, session, ...options });
  await opened.page.goto(`${site.url}/staff/imports`);
  return opened;
}

const file = (name: string, lines: string[][]) => ({ name, mimeType: 'text/csv', buffer: writeCsv(lines) });

test('an administrator fills in the template, is told the wrong cell, mends it, imports and takes it back', async () => {
  const { page, close } = await open('admin');
  await page.getByRole('button', { name: /^科室/ }).click();
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel 模板' }).click(),
  ]);
  expect((await readFile(await template.path())).subarray(0, 2).toString()).toBe('PK');
  expect(await faults(page, LEAST)).toEqual([]);
  await picture(page, 'imports-1');

  const header = ['科室代码', '科室名称', '院区'];
  await page
    .getByLabel('选择文件')
    .setInputFiles(file('科室.csv', [header, ['wk1', '网页科甲', '东湖院区'], ['wk2', '', '南山院区']]));
  await page.getByRole('row', { name: /B3 科室名称 没有填写/ }).waitFor();
  await page.getByRole('row', { name: /C3/ }).waitFor();
  expect(await faults(page, LEAST)).toEqual([]);
  await picture(page, 'imports-2');
  expect(await page.getByRole('button', { name: '导入 1 行' }).count()).toBe(0);

  await page
    .getByLabel('选择文件')
    .setInputFiles(file('科室.csv', [header, ['wk1', '网页科甲', '东湖院区'], ['wk2', '网页科乙', '西溪院区']]));
  await page.getByRole('button', { name: '导入 2 行' }).click();
  await page.getByText('已导入 2 行').waitFor();
  expect(await faults(page, LEAST)).toEqual([]);
  await picture(page, 'imports-3');
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await page.getByRole('button', { name: '确定撤销' }).click();
  await page.getByText('已撤销，2 行都已删除').waitFor();
  await close();
});

test('imported staff get a sheet of one-time passwords', async () => {
  const { page, close } = await open('admin', { lang: 'en' });
  await page.getByRole('button', { name: /^Staff accounts/ }).click();
  await page.getByLabel('Choose a file').setInputFiles(
    file('staff.csv', [
      ['User name', 'Name'],
      ['web.one', 'Demo One'],
    ]),
  );
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Make and download' }).click(),
  ]);
  expect(sheet.suggestedFilename()).toBe('One-time passwords.xlsx');
  expect(await faults(page, LEAST)).toEqual([]);
  await picture(page, 'imports-4');
  await close();
});

test('a registrar sees patients only, on a small screen too', async () => {
  const { page, close } = await open('registrar', { viewport: { width: 390, height: 844 } });
  await page.getByRole('button', { name: /^患者/ }).click();
  expect(await page.locator('.import-kinds > li').count()).toBe(1);
  await page.getByText('看看有哪些列').click();
  await page.getByLabel('选择文件').setInputFiles(file('患者.csv', [['姓名'], ['测试甲']]));
  await page.getByText('缺少这一列').first().waitFor();
  expect(await faults(page, LEAST)).toEqual([]);
  await picture(page, 'imports-5');
  await close();
});
