import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { type Served, served } from '#web/testing/served.ts';

let site: Served;
beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

test('a patient sees the record, corrects the address and takes everything along', async () => {
  const token = await site.patient('10000000001');
  const { page, close } = await openPage({ elder: true, session: { token, url: site.url } });
  await page.goto(`${site.url}/family`);
  await page.getByRole('link', { name: '查看档案 测试甲' }).first().click();
  await page.getByLabel('住址').fill('演示省演示市新路 2 号');
  expect(await faults(page, 60)).toEqual([]);
  await page.getByRole('button', { name: '保存更正' }).click();
  await page.getByText('已更正。').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载' }).click();
  const taken = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(taken.record).toMatchObject({ name: '测试甲', phone: '10000000001', address: '演示省演示市新路 2 号' });
  await close();
});
