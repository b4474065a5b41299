import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

let site: Served;
beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

test('the office opens a sheet, judges one clause, and the live page says what was lost and what wins it back', async () => {
  const session = { token: await site.staff('office'), url: site.url };
  const { page, complaints, close } = await openPage({ viewport: { width: 1440, height: 900 }, session });
  await page.goto(`${site.url}/staff/scores?view=sheets`);
  await page
    .getByRole('link', { name: /^打开：/ })
    .first()
    .click();
  await page.getByRole('radio', { name: /待填/ }).check();
  const line = page.locator('.score-line', { hasText: '标识看得懂' });
  await line.locator('summary').first().click();
  await line.getByLabel(/扣几分/).fill('1.5');
  await line.getByLabel('说明').fill('二楼箭头朝反了');
  await line.getByRole('button', { name: '记下' }).click();
  await page.getByRole('radio', { name: /丢分/ }).check();
  await line.getByText('判定扣 1.5 分').or(line.locator('summary')).first().waitFor();
  await picture(page, 'scores-sheet');
  expect(await faults(page, 41)).toEqual([]);

  // The workbook says what the page says, item by item.
  await page.getByRole('radio', { name: /全部/ }).check();
  const shown = await page.locator('.score-line .score-points b').allTextContents();
  const file = await page.getByRole('link', { name: '导出 Excel' }).getAttribute('href');
  const answer = await page.context().request.get(site.url + file);
  const book = new Workbook();
  await book.xlsx.load(await answer.body());
  const points: string[] = [];
  book.worksheets[0]!.eachRow((row) => {
    if (/^\d+$/.test(String(row.getCell(1).value ?? ''))) points.push(String(row.getCell(5).value));
  });
  expect(points).toEqual(shown);

  await page.goto(`${site.url}/staff/scores`);
  const lost = page.locator('.score-lost', { hasText: '标识看不懂' });
  await lost.getByText('判定扣 1.5 分').waitFor();
  expect(await lost.textContent()).toContain('−1.5');
  expect(await lost.textContent()).toContain('最多补回 1.5 分');
  await picture(page, 'scores-lost');

  // Who leads reads the same in their own pages, in large letters too.
  const leader = { token: await site.staff('leader'), url: site.url };
  const large = await openPage({ session: leader, elder: true });
  await large.page.goto(`${site.url}/leadership?view=scores&show=items`);
  await large.page.locator('.score-table').waitFor();
  const cells = await large.page.locator('.score-table tbody tr td:nth-of-type(2)').allTextContents();
  expect(cells.map((one) => /[\d.]+$/.exec(one)?.[0])).toEqual(shown);
  await picture(large.page, 'scores-leader');
  expect(await faults(large.page, 60)).toEqual([]);
  expect(large.complaints).toEqual([]);
  await large.close();
  expect(complaints).toEqual([]);
  await close();
});
