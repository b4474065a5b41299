import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { type Served, served } from '#web/testing/served.ts';

const DESK = { width: 1440, height: 900 };
/** The console at a desk is set smaller: 2.75rem of its root size. */
const LEAST = 41;
let site: Served;
beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

async function open(who: string | null, path: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const session = who === null ? {} : { session: { token: await site.staff(who), url: site.url } };
  const opened = await openPage({ viewport: DESK, ...session, ...options });
  await opened.page.goto(site.url + path);
  return opened;
}

describe('the three administrators', () => {
  test('the first makes an account, whose owner comes in once and then with an own password', async () => {
    const { page, close } = await open('admin', '/staff/people');
    await page.getByRole('button', { name: '新建员工账号' }).click();
    await page.getByLabel('姓名', { exact: true }).fill('测试新护士');
    await page.getByLabel('用户名').fill('new.nurse');
    expect(await faults(page, LEAST)).toEqual([]);
    await page.getByRole('button', { name: '建账号并发放一次性密码' }).click();
    const password = (await page.locator('.one-time').textContent()) ?? '';
    expect(await faults(page, LEAST)).toEqual([]);
    await close();

    const mine = await open(null, '/staff');
    await mine.page.getByLabel('用户名').fill('new.nurse');
    await mine.page.getByLabel('密码').fill(password);
    await mine.page.keyboard.press('Enter');
    await mine.page.getByRole('heading', { name: '先设自己的密码' }).waitFor();
    expect(await faults(mine.page, LEAST)).toEqual([]);
    await mine.page.getByLabel('一次性密码').fill(password);
    await mine.page.getByLabel('新密码').fill('Own-password-1');
    await mine.page.getByRole('button', { name: '保存' }).click();
    await mine.page.getByRole('heading', { name: '没有可用的页面' }).waitFor();
    await mine.close();
  });

  test('locks and unlocks an account, saying first what it means', async () => {
    const { page, close } = await open('admin', '/staff/people');
    await page.getByLabel('按姓名找').fill('演示医生九');
    const line = page.locator('.rota > li').first();
    await line.getByRole('button', { name: '锁定' }).click();
    expect(await faults(page, LEAST)).toEqual([]);
    await line.getByRole('button', { name: '确定' }).click();
    await line.getByRole('button', { name: '解锁' }).click();
    await line.getByRole('button', { name: '锁定' }).waitFor();
    await close();
  });

  test('the second gives a role, in English', async () => {
    const { page, close } = await open('security', '/staff/roles', { lang: 'en' });
    await page.getByLabel('Find by name').fill('演示医生九');
    const line = page.locator('.rota').last().locator('li').first();
    await line.getByRole('button', { name: 'Change' }).click();
    await line.getByLabel('Triage nurse').check();
    expect(await faults(page, LEAST)).toEqual([]);
    await line.getByRole('button', { name: 'Save' }).click();
    await line.getByText('Doctor · Triage nurse').waitFor();
    await close();
  });

  test('the second changes what a role allows, and has no way to change the own one', async () => {
    const { page, close } = await open('security', '/staff/roles', { elder: true });
    const roles = page.locator('.rota').first();
    await roles.locator('li', { hasText: '院领导' }).getByRole('button', { name: '修改' }).click();
    await roles.getByLabel('查找患者').check();
    expect(await faults(page, LEAST)).toEqual([]);
    await roles.getByRole('button', { name: '保存' }).click();
    await roles.getByText('查找患者 ·').or(roles.getByText('· 查找患者')).first().waitFor();
    expect(await roles.locator('li', { hasText: '安全管理员' }).getByRole('button').count()).toBe(0);
    await close();
  });

  test('the third reads who did it', async () => {
    const { page, close } = await open('auditor', '/staff/audit');
    await page.getByLabel('只看这类操作').fill('identity.give_roles');
    await page.locator('.log tbody tr', { hasText: '演示安全员' }).first().waitFor();
    expect(await faults(page, LEAST)).toEqual([]);
    await close();
  });
});

test('a member of staff sets up time-based codes, and the password alone no longer lets them in', async () => {
  const { page, close } = await open('doctor12', '/staff');
  await page.getByRole('link', { name: '演示医生十二' }).click();
  await page.getByRole('button', { name: '设置动态口令' }).click();
  await page.locator('input[type=password]').fill('shuxin-demo');
  await page.getByRole('button', { name: '开始设置' }).click();
  const code = /\d{6}/.exec((await page.getByText('演示时钟').textContent()) ?? '')?.[0] ?? '';
  expect(await faults(page, LEAST)).toEqual([]);
  await page.getByRole('textbox', { name: '动态口令' }).fill(code);
  await page.getByRole('button', { name: '确认启用' }).click();
  const recovery = (await page.locator('.one-time li').first().textContent()) ?? '';
  expect(await faults(page, LEAST)).toEqual([]);
  await page.getByRole('button', { name: '已经抄好' }).click();
  await page.getByRole('heading', { name: '动态口令已启用' }).waitFor();
  await close();

  const again = await open(null, '/staff');
  await again.page.getByLabel('用户名').fill('doctor12');
  await again.page.getByLabel('密码').fill('shuxin-demo');
  await again.page.keyboard.press('Enter');
  await again.page.getByLabel('动态口令').fill(recovery);
  expect(await faults(again.page, LEAST)).toEqual([]);
  await again.page.keyboard.press('Enter');
  await again.page.locator('.rail').waitFor();
  await again.close();
});

test('a doctor opens a patient in an emergency, with a banner on every page; the auditor reviews it', async () => {
  const { page, close } = await open('doctor14', '/staff/emergency');
  await page.getByRole('combobox').fill('没有这个人');
  await page.getByText('没有这个人，请核对一下。').waitFor();
  expect(await page.getByRole('button', { name: '登记' }).count()).toBe(0);
  await page.getByRole('combobox').fill('测试庚');
  await page.getByRole('option').first().click();
  await page.keyboard.type('昏迷');
  await page.getByRole('button', { name: '打开 60 分钟' }).click();
  await page.getByText('请至少写六个字。').waitFor();
  await page.getByLabel('为什么需要').fill('昏迷，需联系家属');
  expect(await faults(page, LEAST)).toEqual([]);
  await page.getByRole('button', { name: '打开 60 分钟' }).click();
  await page.locator('.emergency-card', { hasText: '10000000007' }).waitFor();
  expect(await faults(page, LEAST)).toEqual([]);
  await page.getByRole('link', { name: '诊室' }).click();
  await page.getByText('正在紧急查看 测试庚').waitFor();
  await page.getByRole('button', { name: '提前结束' }).click();
  await page.getByText('正在紧急查看').waitFor({ state: 'detached' });
  await close();

  const auditor = await open('auditor', '/staff/reviews', { lang: 'en' });
  await auditor.page.getByRole('heading', { name: '演示医生十四 opened 测*庚' }).waitFor();
  expect(await faults(auditor.page, LEAST)).toEqual([]);
  await auditor.page.getByRole('button', { name: 'Justified', exact: true }).click();
  await auditor.page.getByText('Justified', { exact: true }).waitFor();
  await auditor.close();
});

test('a copy from a backup says so before anybody has signed in, and the house itself does not', async () => {
  for (const path of ['/staff', '/leadership', '/sign-in']) {
    const { page, close } = await open(null, path);
    await page.getByRole('heading').first().waitFor();
    expect(await page.getByText('从备份恢复出来的副本').count(), path).toBe(0);
    await page.route('**/readyz', (route) => route.fulfill({ json: { status: 'ok', restored: true } }));
    await page.reload();
    await page.getByText('从备份恢复出来的副本').waitFor();
    // The line may come before the page under it.
    await page.locator('h1').waitFor();
    await page.waitForFunction(() => !document.querySelector('.skeleton'));
    expect(await faults(page, LEAST)).toEqual([]);
    await close();
  }
});
