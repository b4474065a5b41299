import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const LEAST_DESK = 41;
let site: Served;

beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

async function open(path: string, token: string | null, options: OpenOptions = {}): Promise<OpenedPage> {
  const session = token === null ? {} : { session: { token, url: site.url } };
  const opened = await openPage({ viewport: PHONE, ...session, ...options });
  await opened.page.goto(site.url + path);
  return opened;
}

test('what the law forbids is shown and cannot be sent; mended and read by another person, patients read it', async () => {
  const writer = await open('/staff/content', await site.staff('nurse'), { viewport: DESK });
  const { page } = writer;
  await page.getByRole('button', { name: '新建' }).click();
  await page.getByLabel('什么时候给患者看').selectOption('waiting');
  await page.getByLabel('标题（中文）').fill('演示：针灸前后');
  await page.getByRole('button', { name: '开始写' }).click();
  await page.getByLabel('正文（中文）').fill('# 先吃一点\n空腹容易头晕。\n\n- 有效率 98%\n- 穿宽松的衣服');
  await page.getByText('宣传治愈率、有效率等诊疗效果').first().waitFor();
  await picture(page, 'content-blocked');
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  expect(await page.getByRole('button', { name: '保存并送审' }).isDisabled()).toBe(true);
  await page.getByLabel('正文（中文）').fill('# 先吃一点\n空腹容易头晕。\n\n- 穿宽松的衣服\n- 怕针请告诉医生');
  await page.getByText('没有发现医疗广告不允许的说法').waitFor();
  await page.getByRole('button', { name: '保存并送审' }).click();
  await page.getByText('等另一个人审核').waitFor();
  const address = new URL(page.url()).search;
  expect(writer.complaints).toEqual([]);
  await writer.close();

  const reviewer = await open('/staff/content', await site.staff('lead'), { viewport: DESK });
  await reviewer.page.getByText('等您审核：1 篇').waitFor();
  await picture(reviewer.page, 'content-list');
  expect(await faults(reviewer.page, LEAST_DESK)).toEqual([]);
  await reviewer.page.getByRole('button', { name: '打开：演示：针灸前后' }).first().click();
  await reviewer.page.getByRole('button', { name: '发布给患者' }).waitFor();
  await picture(reviewer.page, 'content-review');
  await reviewer.page.getByRole('button', { name: '发布给患者' }).click();
  await reviewer.page.getByRole('button', { name: '撤下，患者不再看到' }).waitFor();
  await reviewer.close();

  const id = new URLSearchParams(address).get('piece');
  const phone = await open(`/read/1/${id}`, null);
  await phone.page.getByText('怕针请告诉医生').waitFor();
  await picture(phone.page, 'content-read');
  expect(await faults(phone.page, 44)).toEqual([]);
  await phone.page.goto(`${site.url}/read`);
  await phone.page.getByText('演示：门诊就诊流程').click();
  await phone.page.getByText('要做检查：到第 5 步').waitFor();
  await picture(phone.page, 'content-process');
  expect(await faults(phone.page, 44)).toEqual([]);
  await phone.close();
  const elder = await open('/read', null, { elder: true, lang: 'en' });
  await elder.page.getByText('Demo: the way through the clinic').waitFor();
  expect(await faults(elder.page, 60)).toEqual([]);
  await picture(elder.page, 'content-guide-elder-en');
  if (process.env.SHUXIN_PICTURES) await more(elder, id ?? '');
  await elder.close();
});

/** Pages that are only looked at. */
async function more({ page }: OpenedPage, id: string): Promise<void> {
  const { items } = await site.call<{ items: { id: string; department: { id: string } }[] }>(
    '/api/h/1/catalog/practitioners',
  );
  const [doctor] = items;
  for (const [name, path] of [
    ['content-doctor-elder-en', `/about/1/doctor/${doctor?.id}`],
    ['content-department-elder-en', `/about/1/department/${doctor?.department.id}`],
    ['content-chinese-only-elder-en', `/read/1/${id}`],
  ] as const) {
    await page.goto(site.url + path);
    await page.waitForSelector('.article');
    await picture(page, name);
    expect([name, await faults(page, 60)]).toEqual([name, []]);
  }
  const desk = await open('/staff/content', await site.staff('nurse'), { viewport: DESK, lang: 'en' });
  await desk.page.getByRole('button', { name: 'Open: Demo: the way through the clinic' }).click();
  await desk.page.getByRole('button', { name: 'Revise (new version)' }).click();
  await desk.page.getByRole('button', { name: 'Add a step' }).waitFor();
  await picture(desk.page, 'content-steps-en');
  expect(await faults(desk.page, LEAST_DESK)).toEqual([]);
  await desk.close();
}
