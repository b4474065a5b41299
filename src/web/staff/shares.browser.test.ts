import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

const DESK = { width: 1440, height: 900 };
/** The console at a desk is set smaller: 2.75rem of its root size. */
const LEAST_DESK = 41;
let site: Served;

beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

async function open(path: string, session: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const opened = await openPage({ viewport: DESK, session: { token: session, url: site.url }, ...options });
  await opened.page.goto(site.url + path);
  return opened;
}

test('a manager sees the shares against the standard, as a chart and as a table, and what became of one place', async () => {
  const { page, close } = await open('/staff/compliance', await site.staff('admin'));
  await page.getByRole('img', { name: '每天号源的占比图' }).waitFor();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'shares');
  await page.getByRole('button', { name: '看表格' }).click();
  await page.getByLabel('科室', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('group', { name: '看哪一天的号' }).getByRole('button').first().click();
  await page.locator('.place').first().waitFor();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'shares-department');
  await page.locator('.place.tier').first().click();
  await page.getByText('放给基层机构').waitFor();
  expect(await page.locator('.story').innerText()).toContain('按规则和现行设定推算');
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'slot-story');
  const file = await page.getByRole('link', { name: '导出表格' }).last().getAttribute('href');
  const answer = await page.request.get(site.url + file);
  expect(await answer.text()).toContain('\uFEFF科室,医生,号源时间');
  await close();
});

test('the keeper of institutions gives a program a key, which is shown once and revoked after one question', async () => {
  const { page, close } = await open('/staff/institutions', await site.staff('admin'), { lang: 'en' });
  await page.getByRole('button', { name: 'Open 演示社区卫生服务中心' }).click();
  await page.getByLabel('For which program').fill('Health record program');
  await page.getByRole('button', { name: 'New key' }).click();
  const key = await page.locator('.whole-key').innerText();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'institution-key');
  const { name } = await site.call<{ name: string }>('/api/h/1/booking/partner', { token: key });
  expect(name).toBe('演示社区卫生服务中心');
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByText('last used').waitFor();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'institutions');
  await page.getByRole('button', { name: 'Revoke Health record program' }).click();
  await page.getByRole('button', { name: 'Really revoke' }).click();
  await page.getByText('revoked', { exact: true }).waitFor();
  const after = await fetch(`${site.url}/api/h/1/booking/partner`, { headers: { authorization: `Bearer ${key}` } });
  expect(after.status).toBe(401);
  await close();
});
