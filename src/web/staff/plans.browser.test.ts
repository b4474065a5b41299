import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

const DESK = { width: 1440, height: 900 };
const LEAST_DESK = 41;
let site: Served;

beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

async function open(path: string, options: OpenOptions = {}) {
  const session = { token: await site.staff('office'), url: site.url };
  const opened = await openPage({ viewport: DESK, session, ...options });
  await opened.page.goto(site.url + path);
  return opened;
}

const PLAN = [
  '演示医院停车改进方案',
  '演示〔2026〕9号',
  '',
  '序号\t任务内容\t工作举措\t责任人\t责任科室\t完成时间',
  '1\t停车不绕圈\t入口显示剩余车位\t演示医生三十\t保卫科\t2026年12月底前',
  '\t\t门前车位留给病人\t\t停车管理组\t2026年2月30日前',
  '2\t自行车有棚\t搭一个车棚\t演示医生二十一\t总务科\t2026年12月10日前',
].join('\n');

test('a small plan is uploaded, its doubt mended, its unknown unit made, confirmed, and its tasks stand', async () => {
  const { page, complaints, close } = await open('/staff/programme');
  await page.getByText('舒心中医院让人看病更省心行动方案').waitFor();
  await picture(page, 'plans');
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: '停车.txt', mimeType: 'text/plain', buffer: Buffer.from(PLAN) },
  });
  await page.getByText('停车管理组').first().waitFor();
  await picture(page, 'plan-draft');
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await page.getByRole('button', { name: '新建科室「停车管理组」' }).click();
  await page.getByRole('button', { name: '去看' }).first().click();
  await page.getByRole('button', { name: '改正' }).nth(2).click();
  await page.getByLabel('期限类型').selectOption('by');
  await page.getByLabel('到', { exact: true }).fill('2026-12-20');
  await picture(page, 'plan-measure');
  await page.getByRole('button', { name: '改好了' }).last().click();
  for (const seen of await page.getByRole('button', { name: '看过了' }).all()) await seen.click();
  await page.getByText('都看过了，可以确认').waitFor();
  await page.getByRole('button', { name: '确认方案' }).click();
  await page.getByText('执行中').waitFor();
  await page.getByRole('button', { name: '全部展开' }).click();
  await page.getByText('2026-12-20 之前').waitFor();
  await picture(page, 'plan-confirmed');
  expect(complaints).toEqual([]);
  if (process.env.SHUXIN_PICTURES) await more();
  await close();
});

/** Pages that are only looked at. */
async function more(): Promise<void> {
  const { items } = await site.call<{ items: { id: string; title: string }[] }>('/api/h/1/programme/plans', {
    token: await site.staff('leader'),
  });
  const id = items.find(({ title }) => title.startsWith('舒心'))?.id;
  const phone = { width: 390, height: 844 };
  for (const [name, path, options] of [
    ['units', '/staff/units', {}],
    ['plan-overview-phone-en', `/staff/programme?plan=${id}`, { viewport: phone, lang: 'en' }],
    ['plans-leader', '/leadership?view=plans', {}],
    ['plan-overview-elder', `/staff/programme?plan=${id}`, { elder: true }],
  ] as const) {
    const opened = await open(path, { ...options });
    await opened.page.locator('.plan-task-place, .choice').first().waitFor();
    if (name === 'units') await opened.page.getByText('护理部').first().click();
    if (name === 'plan-overview-phone-en') await opened.page.locator('summary').nth(1).click();
    await picture(opened.page, name);
    expect([name, await faults(opened.page, name.includes('phone') ? 41 : LEAST_DESK)]).toEqual([name, []]);
    await opened.close();
  }
}
