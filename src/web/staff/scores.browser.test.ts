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

  await page.goto(`${site.url}/staff/scores`);
  const lost = page.locator('.score-lost', { hasText: '标识看不懂' });
  await lost.getByText('判定扣 1.5 分').waitFor();
  expect(await lost.textContent()).toContain('−1.5');
  expect(await lost.textContent()).toContain('最多补回 1.5 分');
  await picture(page, 'scores-lost');
  expect(complaints).toEqual([]);
  await close();
});
