import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';
import { GIVEN, newHospital } from '../../../test/support/new-hospital.ts';
import { manBorn } from '../../modules/catalog/testing/sound-tables.ts';

const DESK = { width: 1440, height: 900 };
/** The console at a desk is set smaller: 2.75rem of its root size. */
const LEAST = 41;
const OWN = 'Harbour-2-lamp';
let site: Served;

beforeAll(async () => {
  site = await served('empty');
  await newHospital(site.app);
});
afterAll(closePages);

/** Signed in over the API, with a password of one's own. */
async function session(username: string, given: string): Promise<string> {
  const signIn = (password: string) =>
    site.call<{ token: string }>('/api/identity/staff/sign-in', { body: { username, password } });
  const { token } = await signIn(given);
  await site.call('/api/identity/staff/password', { body: { current: given, next: OWN }, token });
  return token;
}

test('from an empty hospital to the first number at the desk, by the forms of the steps', async () => {
  const { page, complaints, close } = await openPage({ viewport: DESK });
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  const pick = (label: string, option: string) =>
    page.getByLabel(label, { exact: true }).selectOption({ label: option });
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true }).waitFor();

  await page.goto(`${site.url}/staff`);
  await fill('用户名', 'sys.one');
  await fill('密码', GIVEN);
  await page.keyboard.press('Enter');
  await fill('现在的密码或一次性密码', GIVEN);
  await fill('新密码', OWN);
  await page.keyboard.press('Enter');

  await heading('医院与院区');
  await page.getByText('已完成 0%').waitFor();
  await press('添加院区');
  await page.getByText('请填写').first().waitFor();
  expect(await faults(page, LEAST)).toEqual([]);
  await picture(page, 'setup-1');
  await fill('院区名称', '本部');
  await fill('地址', '演示市测试路1号');
  await press('添加院区');
  await press('继续：科室');

  await fill('科室代码', 'nk');
  await fill('科室名称', '内科');
  await press('添加科室');
  await press(/^继续：地点/);

  await fill('名称', '内科候诊区');
  await fill('楼', '门诊楼');
  await fill('楼层', '1F');
  await press('添加地点');
  await page.getByRole('listitem').filter({ hasText: '内科候诊区' }).first().waitFor();
  await fill('名称', '内科1诊室');
  await fill('楼', '门诊楼');
  await fill('楼层', '1F');
  await press('添加地点');
  await press('继续：医生');

  await fill('工号', 'D1');
  await fill('姓名', '测试医生');
  await pick('职称', '主任医师');
  await press('添加医生');
  await press('继续：员工账号');

  await press('新建员工账号');
  await fill('姓名', '测试丁');
  await fill('用户名', 'desk.one');
  await page.getByRole('button', { name: '建账号并发放一次性密码' }).click();
  const given = (await page.locator('.one-time').textContent()) ?? '';
  const staff = '/api/h/1/identity/staff';
  const system = (await page.context().cookies()).find((it) => it.name === 'shuxin_session')?.value as string;
  const { items } = await site.call<{ items: { account: string; name: string }[] }>(staff, { token: system });
  const desk = items.find((it) => it.name === '测试丁')?.account;
  const security = await session('sec.one', GIVEN);
  await site.call(`${staff}/${desk}/roles`, { method: 'PUT', body: { roles: ['registrar'] }, token: security });
  await page.reload();

  await heading('排班模板');
  await page.getByText('已完成 62%').waitFor();
  await pick('医生', '测试医生 · 主任医师 · 内科');
  await pick('诊室', '内科1诊室 · 门诊楼 1F');
  await press('周二');
  await press('周四');
  await fill('挂号费（元）', '15');
  expect(await faults(page, LEAST)).toEqual([]);
  await picture(page, 'setup-2');
  await press('添加排班');
  await press('继续：生成 14 天的号');
  await press(/^生成号源到/);
  await page.getByText('新生成').waitFor();
  await press('继续：第一个号');
  await page
    .getByText(/余 [1-9]/)
    .first()
    .waitFor();
  expect(await faults(page, LEAST)).toEqual([]);
  await picture(page, 'setup-3');

  const registrar = await session('desk.one', given);
  const second = await openPage({ viewport: DESK, session: { token: registrar, url: site.url } });
  await bookAtDesk(second.page);
  await second.close();

  await page.reload();
  await page.getByRole('link', { name: '建院' }).click();
  await page.getByText('已完成 100%').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: /Places: waiting areas/ }).click();
  await page.getByRole('button', { name: 'Change 内科1诊室' }).click();
  expect(await faults(page, LEAST)).toEqual([]);
  await picture(page, 'setup-4');

  // The week ends from today on: the day with the booking stays, the others go.
  await page.getByRole('link', { name: 'Rota' }).click();
  await page.getByRole('button', { name: 'The repeating week' }).click();
  await page.getByRole('button', { name: /^Change 测试医生 Thu/ }).click();
  expect(await faults(page, LEAST)).toEqual([]);
  await picture(page, 'setup-5');
  await page.getByRole('button', { name: /^End 测试医生 Tue/ }).click();
  await page.getByRole('button', { name: 'End from that day' }).click();
  await page.getByText('1 sessions without bookings taken back, 1 with bookings kept.').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

async function bookAtDesk(page: Page): Promise<void> {
  await page.goto(`${site.url}/staff/desk`);
  await page.getByRole('button', { name: /登记新患者/ }).click();
  await page.getByLabel('姓名（与证件一致）').fill('测试戊');
  await page.getByLabel('证件号码').fill(manBorn('1980-01-01', 1));
  await page.getByLabel('联系手机').fill('10000000077');
  for (const consent of ['已把隐私说明', '本人单独同意']) await page.getByLabel(new RegExp(consent)).check();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.locator('.week [tabindex="0"], .week-scroll [tabindex="0"]').first().press('Enter');
  await page.locator('.desk-week .slot:not(:disabled)').first().click();
  await page.locator('.desk-confirm button').first().click();
  await page.getByText('已登记好').waitFor();
}
