import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
/** The console at a desk is set smaller: 2.75rem of its root size. */
const LEAST_DESK = 41;
let site: Served;
let department: string;

beforeAll(async () => {
  site = await served();
  const [row] = await site.app.rows<{ department: string }>(
    'select department_id as department from booking.rota where hospital_id = 1',
  );
  department = row?.department as string;
});
afterAll(closePages);

async function open(path: string, session: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const opened = await openPage({ viewport: DESK, session: { token: session, url: site.url }, ...options });
  await opened.page.goto(site.url + path);
  return opened;
}

test('a rota that was submitted is approved by another person, and stands with who did what', async () => {
  const { page, close } = await open('/staff/rota', await site.staff('lead'));
  await page.getByLabel('科室').selectOption(department);
  await page.getByText('等审核').waitFor();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'rota-submitted');
  await page.getByRole('button', { name: '看排班' }).click();
  await page.getByText('草稿').first().waitFor();
  await picture(page, 'rota-drafts');
  await page.getByRole('button', { name: '通过，马上放号' }).click();
  await page.getByText('已放号').waitFor();
  await page.getByRole('button', { name: '经过' }).click();
  await page.getByText('审核通过').waitFor();
  await page.getByText('出诊', { exact: true }).first().waitFor();
  const card = page.locator('.rota > li', { hasText: '留给初诊' }).first();
  await card.getByRole('button', { name: '加号' }).click();
  await card.getByLabel('为什么加').fill('远道而来');
  await card.getByRole('button', { name: '加一个号' }).click();
  await card.getByText('请填门诊时间之内的时间').waitFor();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'rota-added');
  const from = (await card.getByLabel('几点').getAttribute('min')) ?? '';
  await card.getByLabel('几点').fill(from);
  await card.getByRole('button', { name: '加一个号' }).click();
  await card.getByText('没有指定患者').waitFor();
  await card.getByRole('button', { name: '改动记录' }).click();
  await card.getByRole('list', { name: '改动记录' }).getByText('加号').waitFor();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'rota-history');
  await close();
});

test('a patient sees which times are for first visits, and from when the others open', async () => {
  const [row] = await site.app.rows<{ id: string; date: string }>(
    `select id, date::text from booking.session where hospital_id = 1 and department_id = $1 and visits_open_at is not null
       and date > '2026-11-25' and state = 'open' order by date, starts_at limit 1`,
    [department],
  );
  const token = await site.patient('10000000001');
  const path = `/book/1/${department}?date=${row?.date}&session=${row?.id}`;
  const { page, close } = await open(path, token, { viewport: PHONE, elder: true });
  await page.getByText('初诊', { exact: true }).first().waitFor();
  await page.getByText('起开放').first().waitFor();
  expect(await page.getByText('复诊', { exact: true }).count()).toBe(0);
  expect(await faults(page, 60)).toEqual([]);
  await page.getByText('起开放').first().scrollIntoViewIfNeeded();
  await picture(page, 'times-visits-elder');
  await close();
});
