import { afterAll, beforeAll, expect, test } from 'vitest';
import { crowdedMondays } from '#modules/elastic/testing/crowded-mondays.ts';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

const DESK = { width: 1440, height: 900 };
/** The console at a desk is set smaller: 2.75rem of its root size. */
const LEAST_DESK = 41;
let site: Served;
let admin: string;

beforeAll(async () => {
  site = await served();
  await crowdedMondays(site.app);
  admin = await site.staff('admin');
});
afterAll(closePages);

async function open(path: string, session: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const opened = await openPage({ viewport: DESK, session: { token: session, url: site.url }, ...options });
  await opened.page.goto(site.url + path);
  return opened;
}
const rows = <T>(text: string) => site.app.rows<T>(text);

test('a manager sees where it is crowded, has proposals reckoned, accepts one with a reason and finds it decided', async () => {
  const { page, close } = await open('/staff/flow', admin);
  await page.locator('.heat').waitFor();
  await page.getByRole('button', { name: '看表格' }).click();
  await page.getByRole('rowheader', { name: '周一' }).first().waitFor();
  await page.getByRole('button', { name: '看图' }).click();
  await page.getByRole('button', { name: '的记录测算' }).click();
  const extra = page.locator('.rota > li', { hasText: '同一时段加一位医生' });
  await extra.waitFor();
  await picture(page, 'elastic-flow');
  await rows(
    `update booking.template set valid_until = '2027-02-28' where hospital_id = 1 and weekday = 1 and period = 'am'`,
  );
  await extra.getByRole('button', { name: '采纳' }).first().click();
  await extra.getByLabel('哪位医生').selectOption({ index: 1 });
  await extra.getByLabel('诊室').selectOption({ index: 1 });
  await extra.getByLabel('从哪天起').fill('2027-03-01');
  await extra.getByLabel('挂号费').fill('15');
  await extra.getByLabel('理由').fill('周一上午太挤');
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'elastic-accept');
  await page.keyboard.press('Enter');
  await page.getByText('已采纳').waitFor();
  await page.getByText('周一上午太挤').waitFor();
  await picture(page, 'elastic-decided');
  await close();
});

test('special clinics: a holiday, a kind, an outside doctor and a joint clinic, which a patient sees as one visit', async () => {
  const { page, close } = await open('/staff/clinics', admin);
  const day = page.locator('.rota > li').first();
  await day.getByRole('button', { name: '加一个门诊' }).click();
  await day.getByLabel('医生').selectOption({ index: 3 });
  await day.getByLabel('诊室').selectOption({ index: 2 });
  await day.getByLabel('门诊种类').selectOption('nursing');
  await day.getByLabel('挂号费').fill('10');
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'clinics-holiday');
  await day.getByRole('button', { name: '加上', exact: true }).click();
  await day.getByText('已约 0 / 21').waitFor();

  await page.getByRole('button', { name: '门诊种类' }).click();
  await page.getByLabel('科室').selectOption({ index: 1 });
  await page
    .getByLabel(/^门诊种类 /)
    .first()
    .selectOption('anaesthesia');
  await page.getByText('麻醉门诊 1').waitFor();
  await picture(page, 'clinics-kinds');

  await page.getByRole('button', { name: '外院医生' }).click();
  await page.getByRole('button', { name: '登记外院医生' }).click();
  await page.getByLabel('医生', { exact: true }).selectOption({ index: 9 });
  await page.getByLabel('来自哪家医院').fill('演示市第一医院');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  const expert = page.locator('.rota > li', { hasText: '演示市第一医院' });
  await expert.getByRole('button', { name: '登记证照' }).click();
  await expert.getByLabel('编号').fill('演示-2026-01');
  await expert.getByLabel('有效到哪天').fill('2026-12-20');
  await expert.getByRole('button', { name: '保存' }).click();
  await page.getByText('天内到期的证照').waitFor();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'clinics-experts');

  await page.getByRole('button', { name: '联合门诊' }).click();
  await page.getByRole('button', { name: '开联合门诊' }).click();
  const form = page.getByRole('form', { name: '开联合门诊' });
  await form.getByLabel('门诊名称').fill('脾胃病联合门诊');
  await form.getByLabel('病种').fill('慢性胃炎');
  await form.getByLabel('牵头医生').selectOption({ index: 1 });
  await form.getByLabel('第 1 位参加的医生').selectOption({ index: 6 });
  await form.getByLabel('诊室').selectOption({ index: 3 });
  await form.getByLabel('日期').fill('2026-11-25');
  await form.getByLabel('开始').fill('21:00');
  await form.getByLabel('结束').fill('22:30');
  await form.getByLabel('挂号费').fill('100');
  await picture(page, 'clinics-joint-form');
  await form.getByRole('button', { name: '开诊', exact: true }).click();
  await page.getByRole('heading', { name: '脾胃病联合门诊' }).waitFor();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'clinics-joint');
  await close();

  const [made] = await rows<{ department: string }>(
    'select department_id as department from booking.session where joint_id is not null and joint_of is null',
  );
  const phone = { viewport: { width: 390, height: 844 } };
  const patient = await open(`/book/1/${made?.department}?date=2026-11-25`, await site.patient('10000000003'), phone);
  await patient.page.getByText('脾胃病联合门诊').first().scrollIntoViewIfNeeded();
  expect(await faults(patient.page, 44)).toEqual([]);
  await picture(patient.page, 'joint-patient');
  await patient.close();
});
