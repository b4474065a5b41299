import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';
import { DEMO_PHOTO } from '../../modules/programme/app/problems/demo-photo.ts';

const DESK = { width: 1440, height: 900 };
// Looking at every page takes its time.
const LONG = process.env.SHUXIN_PICTURES ? 300_000 : undefined;
const PHOTO = { name: 'photo.png', mimeType: 'image/png', buffer: DEMO_PHOTO };
let site: Served;

beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

async function open(who: string, path: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const token = await site.staff(who);
  const opened = await openPage({ session: { token, url: site.url }, ...options });
  await opened.page.goto(site.url + path);
  return opened;
}

test(
  'a leader records a problem on the phone, kept while the line is down; the unit puts it right, another closes it',
  async () => {
    const leader = await open('leader', '/staff/problems?record=1');
    const { page } = leader;
    await page.getByLabel('拍照', { exact: true }).setInputFiles(PHOTO);
    await page.getByAltText('第 1 张照片').waitFor();
    await page.getByLabel('地点').fill('演示：门诊二楼卫生间');
    await page.getByLabel('类别').selectOption('toilet');
    await page.getByLabel('看到了什么').fill('演示：洗手池漏水');
    await page.getByText('天内出现过').waitFor();
    await picture(page, 'problem-record');
    expect(await faults(page, 44)).toEqual([]);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('问题已存在这台设备上').waitFor();
    await picture(page, 'problem-offline');
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: '还没提交' }).waitFor({ state: 'detached' });
    await page.goto(`${site.url}/staff/problems?view=board&show=to_assign`);
    await page.getByRole('link', { name: '洗手池漏水' }).click();
    const token = await site.staff('nurse');
    const { own } = await site.call<{ own: string[] }>('/api/h/1/programme/problem-choices', { token });
    await page.getByLabel('责任科室').selectOption(own[0] ?? '');
    await picture(page, 'problem-assign');
    await page.getByRole('button', { name: '分派给他' }).click();
    await page.getByText('整改中').first().waitFor();
    const address = new URL(page.url()).search;
    // The line that was cut is told by the browser itself.
    expect(leader.complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await leader.close();

    // Who is to put it right is told, and gets there from the reminder.
    const nurse = await open('nurse', '/staff/my-reminders');
    const told = nurse.page.getByRole('listitem').filter({ hasText: '洗手池漏水' });
    await told.getByText('有一个问题分派给您整改').waitFor();
    await picture(nurse.page, 'problem-told');
    await told
      .getByRole('link', { name: '打开' })
      .or(told.getByRole('button', { name: '打开' }))
      .click();
    await nurse.page.getByLabel('拍整改后的照片').setInputFiles(PHOTO);
    await nurse.page.getByLabel('怎么改的').fill('演示：换了水龙头');
    await nurse.page.getByRole('button', { name: '提交整改' }).click();
    await nurse.page.getByText('要由另一个人回头看').waitFor();
    await nurse.close();

    const office = await open('office', `/staff/problems${address}`, { viewport: DESK });
    await office.page.getByRole('button', { name: '改好了，销号' }).click();
    await office.page.getByText('已销号').first().waitFor();
    await picture(office.page, 'problem-closed');
    expect(await faults(office.page, 41)).toEqual([]);
    if (process.env.SHUXIN_PICTURES) await more();
    await office.close();
  },
  LONG,
);

test('minutes of a walk stay through a reload and the way to recording a problem, until they are saved', async () => {
  const body = { kind: 'walk', heldOn: '2026-11-20', route: '演示：走一遍', members: [], remark: '' };
  const { id } = await site.call<{ id: string }>('/api/h/1/programme/rounds', {
    ...{ token: await site.staff('leader'), body },
  });
  const { page, complaints, close } = await open('leader', `/staff/problems?round=${id}`);
  await page.getByLabel('分钟').first().fill('7');
  await page.reload();
  await page.getByText('一共 7 分钟').waitFor();
  await page.getByRole('link', { name: '登记看到的问题' }).click();
  await page.getByLabel('看到了什么').waitFor();
  await page.goBack();
  await page.getByText('一共 7 分钟').waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  expect(
    await page.evaluate(() =>
      sessionStorage.getItem(`shuxin.walk.${new URL(location.href).searchParams.get('round')}`),
    ),
  ).toBeNull();
  expect(complaints).toEqual([]);
  await close();
});

test(
  'an authority sees two hospitals, sends a problem down, and accepts what the hospital reports back',
  async () => {
    const bureau = await open('bureau', '/staff', { viewport: DESK });
    const { page } = bureau;
    await page.getByRole('heading', { name: '舒心中医院' }).waitFor();
    expect(await page.locator('.bureau-houses h2').count()).toBe(2);
    await picture(page, 'bureau');
    expect(await faults(page, 41)).toEqual([]);
    await page.getByRole('link', { name: '下发与验收' }).click();
    await page.getByRole('button', { name: '下发问题' }).click();
    await page.getByLabel('标题').fill('演示：饮水机没有水');
    await page.getByLabel('期限').fill('2026-12-20');
    await picture(page, 'bureau-send');
    await page.getByRole('button', { name: '下发', exact: true }).click();
    await page.getByRole('heading', { name: '饮水机没有水' }).first().waitFor();

    const office = await open('office', '/staff/authority');
    const paper = office.page.getByRole('article', { name: '饮水机没有水' });
    await paper.getByRole('button', { name: '签收' }).click();
    await paper.getByLabel('怎么改的').fill('演示：换了饮水机');
    await picture(office.page, 'bureau-inbox');
    expect(await faults(office.page, 44)).toEqual([]);
    await paper.getByRole('button', { name: '上报' }).click();
    await paper.getByText('待验收').waitFor();
    await office.close();

    await page.reload();
    const back = page.getByRole('article', { name: '饮水机没有水' }).filter({ hasText: '换了饮水机' });
    await back.getByRole('button', { name: '验收通过' }).click();
    await back.getByText('验收通过', { exact: true }).waitFor();
    if (process.env.SHUXIN_PICTURES) await moreOfBureau();
    expect(bureau.complaints).toEqual([]);
    await bureau.close();
  },
  LONG,
);

/** Pages of the authority that are only looked at. */
async function moreOfBureau(): Promise<void> {
  for (const [name, least, options] of [
    ['desk', 41, { viewport: DESK }],
    ['elder-en', 60, { elder: true, lang: 'en' }],
    ['phone', 44, {}],
  ] as const) {
    const { page, close } = await open('bureau', '/staff/bureau', options);
    for (const view of ['institutions', 'ranking', 'figures', 'problems', 'papers', 'samples']) {
      await page.goto(`${site.url}/staff/bureau?tab=${view}`);
      await page.waitForSelector('main .card');
      const found = await faults(page, least);
      if (found.length > 0) console.info(name, view, found);
      await picture(page, `bureau-${view}-${name}`);
    }
    await close();
  }
}

/** Pages that are only looked at. */
async function more(): Promise<void> {
  const views = ['ours', 'board', 'rounds', 'groups', 'months', 'pdca', 'hearings', 'rule'];
  for (const [name, least, options] of [
    ['desk', 41, { viewport: DESK }],
    ['elder-en', 60, { elder: true, lang: 'en' }],
    ['phone', 44, {}],
  ] as const) {
    const { page, close } = await open('office', '/staff/problems', options);
    for (const view of views) {
      await page.goto(`${site.url}/staff/problems?view=${view}`);
      await page.waitForSelector('main h1');
      await page.waitForLoadState('networkidle');
      const found = await faults(page, least);
      if (found.length > 0) console.info(name, view, found);
      await picture(page, `problems-${view}-${name}`);
    }
    await close();
  }
}
