import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';
import { madePlan } from '../../modules/programme/testing/made-plan.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const LEAST_DESK = 41;
/** One grey point. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
let site: Served;

beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

async function open(path: string, token: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const opened = await openPage({ viewport: DESK, session: { token, url: site.url }, ...options });
  await opened.page.goto(site.url + path);
  return opened;
}

test('a head finds the overdue task of the unit, submits it with a photo, and another person judges it', async () => {
  const [nurse] = await site.app.rows<{ account: string }>(
    `select account_id as account from identity.staff where hospital_id = 1 and name = '演示护士'`,
  );
  const people = [{ account: nurse?.account ?? '', part: 'head' as const }];
  const text = '演示举措：给候诊区添二十张座椅';
  await madePlan(site.app, { due: '2026-11-20', lead: null, people, text });
  if (process.env.SHUXIN_PICTURES) await more(people);

  const head = await open('/staff/tasks?only=overdue', await site.staff('nurse'));
  const { page } = head;
  await page.getByText('超期 3 天').first().waitFor();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'tasks-overdue');
  await page.getByRole('link', { name: text }).click();
  await page.getByLabel('照片或文件').setInputFiles({ name: 'IMG_1.png', mimeType: 'image/png', buffer: PHOTO });
  await page.getByLabel('这是什么').fill('三楼候诊区新座椅');
  await page.getByRole('button', { name: '保存材料' }).click();
  await page.getByRole('img', { name: '三楼候诊区新座椅' }).waitFor();
  await page.getByLabel('做了什么').fill('座椅已装好，共二十张。');
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'task-work');
  await page.getByRole('button', { name: '提交评定' }).click();
  await page.getByText('等评定').first().waitFor();
  const address = page.url();
  expect(head.complaints).toEqual([]);
  await head.close();

  const judge = await open(new URL(address).pathname + new URL(address).search, await site.staff('leader'), {
    viewport: PHONE,
  });
  await judge.page.getByText('科室说明：座椅已装好，共二十张。').waitFor();
  await judge.page.getByLabel('延时完成').check();
  await picture(judge.page, 'task-judge-phone');
  expect(await faults(judge.page, 44)).toEqual([]);
  await judge.page.getByRole('button', { name: '确定评定' }).click();
  await judge.page.getByText('延时完成').first().waitFor();
  await judge.page.getByRole('button', { name: '返回任务列表' }).click();
  await judge.close();
  if (process.env.SHUXIN_PICTURES) await look();
});

/** More tasks of every kind, for pages that are only looked at. */
async function more(people: { account: string; part: 'head' }[]): Promise<void> {
  for (const [text, due] of [
    ['演示举措：门诊大厅每天巡查两次，发现问题当天登记', null],
    ['演示举措：自助机旁安排志愿者，教老年人用机器', '2026-11-25'],
    ['演示举措：制定并公布投诉处理流程', '2026-12-31'],
    ['演示举措：检查预约时间段细化到三十分钟以内，并在预约单上写清楚到院时间、地点和需要准备的事', '2027-03-31'],
    ['演示举措：厕所每两小时打扫一次，有打扫记录', '2026-11-10'],
  ] as const)
    await madePlan(site.app, { due, lead: null, people, text });
}

async function look(): Promise<void> {
  const [nurse, leader] = [await site.staff('nurse'), await site.staff('leader')];
  for (const [name, path, token, options, least] of [
    ['tasks-list-phone', '/staff/tasks', nurse, { viewport: PHONE }, 44],
    ['tasks-board', '/staff/tasks?view=board', nurse, {}, LEAST_DESK],
    ['tasks-board-phone', '/staff/tasks?view=board', nurse, { viewport: PHONE }, 44],
    ['tasks-gantt', '/staff/tasks?view=gantt&scope=all', leader, {}, LEAST_DESK],
    ['tasks-gantt-en', '/staff/tasks?view=gantt&scope=all', leader, { lang: 'en' }, LEAST_DESK],
    ['tasks-list-en', '/staff/tasks?scope=all', leader, { lang: 'en' }, LEAST_DESK],
    ['tasks-elder', '/staff/tasks', nurse, { viewport: PHONE, elder: true }, 60],
    ['tasks-reminders', '/staff/my-reminders', nurse, {}, LEAST_DESK],
  ] as const) {
    const opened = await open(path, token, options);
    const seen = name.includes('reminders') ? '.empty, .reminder-list li' : '.task-card:visible, .gantt-row:visible';
    await opened.page.locator(seen).first().waitFor();
    await picture(opened.page, name);
    expect([name, await faults(opened.page, least)]).toEqual([name, []]);
    if (name === 'tasks-gantt') {
      await opened.page.getByRole('button', { name: '看表格' }).click();
      await opened.page.getByText('提醒规则和牵头领导').click();
      await opened.page.getByLabel('到期前几天提醒办理人').waitFor();
      await picture(opened.page, 'tasks-table');
      expect(await faults(opened.page, least)).toEqual([]);
    }
    await opened.close();
  }
}
