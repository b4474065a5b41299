import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

const DESK = { width: 1440, height: 900 };
/** The console at a desk is set smaller: 2.75rem of its root size. */
const LEAST = 41;
let site: Served;
let version: string;
beforeAll(async () => {
  site = await served();
  version = (await site.call<{ version: string }>('/api/identity/privacy-notice')).version;
});
afterAll(closePages);

async function open(path: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const session = { token: await site.staff('lead'), url: site.url };
  const opened = await openPage({ viewport: DESK, session, ...options });
  await opened.page.goto(site.url + path);
  return opened;
}

let made = 0;
/** A record of a woman of this name; two of one name look like one person. */
async function record(name: string, more: object = {}): Promise<string> {
  made += 1;
  const body = {
    name,
    gender: 'female',
    birthDate: '1985-03-04',
    documents: [{ kind: 'other', number: `PAGEPAPER${made}` }],
    phone: `1000077000${made}`,
    privacyNoticeVersion: version,
    healthDataConsent: true,
    ...more,
  };
  const token = await site.staff('lead');
  return (await site.call<{ id: string }>('/api/h/1/identity/desk/patients', { body, token })).id;
}

describe('duplicates', () => {
  test('two records are compared, merged by the keyboard with a reason, and parted again', async () => {
    await record('测试重复', { phone: '10000770099' });
    await record('测试重复', { phone: '10000770099' });
    const { page, close } = await open('/staff/duplicates');
    const pair = page.locator('.pairs > li', { hasText: '测试重复' });
    await pair.getByText('手机相同').waitFor();
    expect(await faults(page, LEAST)).toEqual([]);
    await picture(page, 'duplicates');
    await pair.getByRole('button', { name: '是同一个人，合并' }).focus();
    await page.keyboard.press('Enter');
    const form = pair.getByRole('form', { name: '合并' });
    await form.getByRole('button', { name: '合并', exact: true }).click();
    await form.getByText('请至少写四个字。').waitFor();
    expect(await faults(page, LEAST)).toEqual([]);
    await picture(page, 'duplicates-merge');
    await page.keyboard.type('本人到窗口核对过证件');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '测试重复 并入 测试重复' }).waitFor();
    await pair.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销合并' }).click();
    await page.getByLabel('为什么撤销').fill('本人说是姐姐的档案');
    expect(await faults(page, LEAST)).toEqual([]);
    await picture(page, 'duplicates-undo');
    await page.keyboard.press('Enter');
    await page.getByText('已撤销').waitFor();
    await pair.waitFor();
    await close();
  });

  test('two people are never offered again, on a phone in English', async () => {
    await record('样例重复', { phone: '10000770098' });
    await record('样例重複', { phone: '10000770098' });
    const { page, close } = await open('/staff/duplicates', { viewport: { width: 390, height: 844 }, lang: 'en' });
    const pair = page.locator('.pairs > li', { hasText: '样例重' });
    await pair.waitFor();
    expect(await faults(page, LEAST)).toEqual([]);
    await picture(page, 'duplicates-phone');
    await pair.getByRole('button', { name: 'Two people' }).click();
    await pair.getByRole('button', { name: 'Yes, two people' }).click();
    await pair.waitFor({ state: 'detached' });
    await close();
  });
});

test('a newborn is registered under its mother at the desk, and completed with a name and a certificate', async () => {
  await record('测试产妇');
  const { page, close } = await open('/staff/desk');
  const find = page.getByRole('combobox', { name: '找人' });
  await find.fill('测试产妇');
  await page.getByRole('option', { name: '测试产妇' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '登记新生儿' }).click();
  const form = page.getByRole('form', { name: '登记新生儿' });
  await form.getByRole('radio', { name: '女' }).check();
  await form.getByRole('checkbox').check();
  expect(await faults(page, LEAST)).toEqual([]);
  await picture(page, 'newborn');
  await form.getByRole('button', { name: '登记' }).click();
  await page.locator('.chosen-person', { hasText: '测试产妇之婴' }).waitFor();
  await page.getByRole('button', { name: '补全姓名和证件' }).click();
  await page.getByLabel('姓名（与证件一致）').fill('测试小芽');
  await page.getByLabel('证件号码').fill('Z990000017');
  expect(await faults(page, LEAST)).toEqual([]);
  await picture(page, 'newborn-complete');
  await page.getByRole('button', { name: '保存' }).click();
  await page.locator('.chosen-person', { hasText: '测试小芽' }).waitFor();
  await close();
});
