import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

interface Called {
  encounter: string;
}

let site: Served;
beforeAll(async () => {
  site = await served();
  await seeOneWalkIn();
});
afterAll(closePages);

/** One visit that was not booked: indicator 1 has a denominator, indicator 6 has none. */
async function seeOneWalkIn(): Promise<void> {
  const [desk, doctor] = [{ token: await site.staff('registrar') }, { token: await site.staff('doctor1') }];
  const { sessions } = await site.call<{ sessions: { id: string }[] }>('/api/h/1/queue/doctor/today', doctor);
  const session = sessions[0]!.id;
  const body = { text: '测试' };
  const found = await site.call<{ items: { id: string }[] }>('/api/h/1/identity/desk/patients/search', {
    ...desk,
    body,
  });
  const walkIn = { session, patient: found.items[0]!.id };
  const { id } = await site.call<{ id: string }>('/api/h/1/booking/desk/walk-ins', { ...desk, body: walkIn });
  await site.call('/api/h/1/queue/desk/check-ins', { ...desk, body: { appointment: id } });
  for (let called = ''; called !== id; ) {
    const next = await site.call<Called & { appointment: string }>(`/api/h/1/queue/sessions/${session}/call-next`, {
      ...doctor,
      body: {},
    });
    const act = next.appointment === id ? 'start' : 'absent';
    await site.call(`/api/h/1/queue/encounters/${next.encounter}/${act}`, { ...doctor, body: {} });
    called = next.appointment;
  }
}

async function open(path: string, options: OpenOptions = {}, shown = '.indicator'): Promise<OpenedPage> {
  const session = { token: await site.staff('leader'), url: site.url };
  const opened = await openPage({ viewport: { width: 1440, height: 900 }, session, ...options });
  await opened.page.goto(site.url + path);
  await opened.page.waitForSelector(shown);
  return opened;
}

async function sound({ page, complaints }: OpenedPage): Promise<void> {
  expect(await faults(page, 40)).toEqual([]);
  expect(complaints).toEqual([]);
}

test('shows value, numerator and denominator, and says "no data" instead of a figure without a denominator', async () => {
  const opened = await open('/leadership?view=indicators');
  const { page } = opened;
  await page.waitForSelector('.chart svg');
  await picture(page, 'wall');
  const all = await page.locator('.indicator').allTextContents();
  const [first, sixth] = [all.find((one) => one.startsWith('1 ')), all.find((one) => one.startsWith('6 '))];
  expect(first).toContain('预约 0 人次 / 诊疗 1 人次');
  expect(first).toContain('0.00');
  expect(sixth).toContain('无数据');
  expect(sixth).toContain('目标');
  await sound(opened);
  await opened.close();
});

test('the evidence folder comes down whole, as a stream', async () => {
  const token = await site.staff('office');
  const { plans } = await site.call<{ plans: { id: string }[] }>('/api/h/1/programme/reports/plans', { token });
  const path = `${site.url}/api/h/1/programme/reports/evidence?plan=${plans[0]?.id}&lang=zh`;
  const answer = await fetch(path, { headers: { authorization: `Bearer ${token}` } });
  const names = Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())));
  expect(names).toContain('index.xlsx');
  expect(names.filter((name) => name.startsWith('问题照片/') && name.endsWith('整改后.png')).length).toBeGreaterThan(0);
});

test('the first view answers at a glance, on the wall and in a pocket; a figure opens its table, the table its records', async () => {
  const opened = await open('/leadership', { viewport: { width: 1920, height: 1080 } }, '.glance .chart svg');
  const { page } = opened;
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  await page.waitForLoadState('networkidle');
  await picture(page, 'glance-wall');
  const cards = await page.locator('.glance-figures > li').allTextContents();
  expect(cards).toHaveLength(8);
  // One walk-in was seen today, beside what the demo has booked; nobody takes payments here yet, and no figure says so.
  expect(cards.find((one) => one.startsWith('缴费'))).toBe('缴费还没接入缴费接入本系统后在这里显示');
  expect(cards.find((one) => one.startsWith('今日预约'))).toMatch(/已到 [1-9]/);
  expect(await fits()).toBe(true);
  // Nothing that is looked at runs below the edge of the wall, with the bar of the demo above.
  const lowest = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('.glance-panel')].map((panel) => panel.getBoundingClientRect().bottom)),
  );
  expect(lowest).toBeLessThanOrEqual(1080);
  await page.getByRole('button', { name: /^今日预约/ }).click();
  await page.getByRole('row', { name: /^现场挂号/ }).waitFor();
  expect(page.url()).toContain('open=bookings');
  await sound(opened);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await fits()).toBe(true);
  await picture(page, 'glance-phone');
  await sound(opened);
  await page.getByRole('link', { name: '现场挂号' }).click();
  await page.getByRole('region', { name: '就诊明细' }).getByRole('row', { name: /现场/ }).waitFor();
  await opened.close();
});

test.each([
  { lang: 'zh', viewport: { width: 1920, height: 1080 } },
  { lang: 'en', viewport: { width: 3840, height: 2160 } },
  { lang: 'en', elder: true, viewport: { width: 1440, height: 900 } },
  { lang: 'en', viewport: { width: 390, height: 844 } },
] as const)('is sound in %j', async (options) => {
  const opened = await open('/leadership?no=6', options);
  await opened.page.waitForSelector('.chart svg');
  const wide = await opened.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(wide).toBe(true);
  await sound(opened);
  await opened.close();
});

test('the chart has a table twin, and a department opens its visits in the address', async () => {
  const opened = await open('/leadership?no=1');
  const { page } = opened;
  await page.getByRole('button', { name: '看表格' }).click();
  const month = page.getByRole('row', { name: /2026年11月/ });
  expect(await month.textContent()).toContain('0 / 1');
  await page.locator('.figures tbody th .btn').first().click();
  await page.getByRole('region', { name: '就诊明细' }).getByRole('row', { name: /现场/ }).waitFor();
  expect(page.url()).toContain('visits=1');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('就诊明细');
  await sound(opened);
  await opened.close();
});

test('a value is declared with its proof, approved by somebody else, and stands in the table as declared', async () => {
  const openAs = async (who: string, options: OpenOptions = {}) => {
    const session = { token: await site.staff(who), url: site.url };
    const opened = await openPage({ viewport: { width: 1440, height: 900 }, session, ...options });
    await opened.page.goto(`${site.url}/leadership?view=all&value=13`);
    await opened.page.getByRole('heading', { name: '13 院前医疗急救 3 分钟出车率' }).waitFor();
    return opened;
  };
  const office = await openAs('office');
  expect(await office.page.locator('.set-table:has(thead) th[scope=row] .btn').count()).toBe(40);
  await office.page.getByRole('button', { name: '填报', exact: true }).click();
  await office.page.getByLabel('分子', { exact: true }).fill('十九');
  await office.page.getByText('这里只填数字').waitFor();
  await office.page.getByLabel('分子', { exact: true }).fill('19');
  await office.page.getByLabel('分母', { exact: true }).fill('20');
  const proof = { name: 'proof.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') };
  await office.page.getByLabel('证明文件').setInputFiles(proof);
  await picture(office.page, 'set-declare');
  await sound(office);
  await office.page.getByRole('button', { name: '提交审核' }).click();
  await office.page.getByText('您自己填的，要由另一个人审核').waitFor();
  // Three levels left empty are nothing said, never three times level 0.
  await office.page.getByRole('button', { name: /^30 / }).click();
  await office.page.getByRole('button', { name: '填报', exact: true }).click();
  await office.page.getByLabel('证明链接').fill('https://example.org/proof');
  await office.page.getByRole('button', { name: '提交审核' }).click();
  await office.page.getByText('请填写数值').waitFor();
  await office.close();

  const leader = await openAs('leader', { viewport: { width: 390, height: 844 } });
  await leader.page.getByRole('button', { name: '通过' }).click();
  const row = leader.page.getByRole('row', { name: /^13 / });
  await row.getByText('95.00 %').first().waitFor();
  expect(await row.textContent()).toMatch(/95.00 % 填报/);
  expect(await leader.page.getByRole('row', { name: /^21 / }).textContent()).toContain('不适用');
  expect(await leader.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await picture(leader.page, 'set-phone');
  await sound(leader);
  await leader.close();
});

test('whoever may not see the figures is told so', async () => {
  const session = { token: await site.staff('interpreter'), url: site.url };
  const opened = await openPage({ viewport: { width: 1440, height: 900 }, session });
  await opened.page.goto(`${site.url}/leadership`);
  await opened.page.getByText('您的账号还不能看指标').waitFor();
  await sound(opened);
  await opened.close();
});
