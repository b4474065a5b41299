import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newId } from '#platform/ids.ts';
import { closePages, openPage, screenshot } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { type Served, served } from '#web/testing/served.ts';

vi.setConfig({ testTimeout: 120_000 });
let site: Served;
const pictures = process.env.SHUXIN_PICTURES;

beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

async function expectSound(page: Page, name: string, least = 44): Promise<void> {
  if (pictures) await screenshot(page, `${pictures}/journey-${name}.png`);
  expect(await faults(page, least), name).toEqual([]);
}

/** A walk-in of this account's first person, in a session that can be checked into now. */
async function visitOf(token: string): Promise<{ visit: string; patient: string }> {
  const [me] = (await site.call<{ items: { id: string }[] }>('/api/h/1/identity/patients', { token })).items;
  const [session] = await site.app.rows<{ id: string }>(
    `select id from booking.session where hospital_id = 1 and date = '2026-11-23' and state = 'open'
       and starts_at <= '2026-11-23T00:15:00Z' order by starts_at, id limit 1`,
  );
  const desk = await site.staff('registrar');
  const body = { session: session?.id, patient: me?.id };
  const { id } = await site.call<{ id: string }>('/api/h/1/booking/desk/walk-ins', { body, token: desk });
  return { visit: id, patient: me?.id ?? '' };
}

it('the next step stands first and moves by itself; family follows by a code until it is ended; the desk sees the same', async () => {
  const token = await site.patient('10000000012');
  const { visit, patient } = await visitOf(token);
  const admin = await site.staff('admin');
  const [place] = await site.app.rows<{ id: string }>(
    `select place_id as id from catalog.place where hospital_id = 1 and kind = 'desk' limit 1`,
  );
  const tell = (type: string, payload: object) =>
    site.call('/api/h/1/journey/rehearsals', {
      token: admin,
      body: { type, payload: { appointment: visit, patient, ...payload } },
    });

  const own = await openPage({ session: { token, url: site.url }, viewport: { width: 390, height: 844 } });
  const { page } = own;
  page.setDefaultTimeout(20_000); // a loaded machine is slow, not wrong
  await page.goto(site.url);
  await page.getByRole('link', { name: '看这次就诊的每一步' }).click();
  await page.getByRole('heading', { name: '请签到' }).waitFor();
  await expectSound(page, 'check-in');
  await page.getByRole('button', { name: '我到了，签到' }).click();
  await page.getByRole('heading', { name: /前面还有 \d+ 位|下一位就是您/ }).waitFor();
  await expectSound(page, 'wait');

  // Seen and sent to a test elsewhere: the page hears of it.
  await site.app.rows(
    `update queue.encounter set state = 'done', calls = 1, called_at = $2, started_at = $2, finished_at = $2, version = version + 3 where appointment_id = $1`,
    [visit, site.app.app.clock.now()],
  );
  await tell('exams.test_ordered', {
    order: newId(),
    exam: 'ultrasound',
    place: place?.id,
    preparation: ['fasting', 'full_bladder'],
  });
  await tell('billing.charge_raised', { charge: newId(), fen: 8600, for: 'exam', credit: true, place: null });
  await page.getByRole('heading', { name: '请去做超声' }).waitFor();
  await page.getByText('最后一起付').waitFor();
  await expectSound(page, 'test');
  await page.getByRole('link', { name: '出示就诊码' }).click();
  await page.getByRole('img', { name: '就诊码' }).waitFor();
  await expectSound(page, 'code');

  await page.goto(`${site.url}/follow`);
  await page.getByRole('button', { name: '生成邀请码' }).click();
  const code = ((await page.locator('.journey-digits').textContent()) ?? '').replace(/\D/g, '');
  await expectSound(page, 'invite');

  const family = await openPage({
    elder: true,
    session: { token: await site.patient('10000000013'), url: site.url },
    viewport: { width: 360, height: 740 },
  });
  family.page.setDefaultTimeout(40_000);
  await family.page.goto(`${site.url}/follow#${code}`);
  await family.page.getByRole('button', { name: '开始看' }).click();
  await expectSound(family.page, 'follow-elder', 60);
  await family.page.locator('main').getByRole('link', { name: /今天/ }).first().click();
  await family.page.getByRole('heading', { name: '请去做超声' }).waitFor();
  expect(await family.page.getByRole('link', { name: '出示就诊码' }).count()).toBe(0);
  await expectSound(family.page, 'followed-elder', 60);

  await page.reload();
  await page.getByRole('button', { name: 'English' }).click();
  await expectSound(page, 'follow-en');
  await page.getByRole('button', { name: /^End: Son or daughter/ }).click();
  await page.getByText('Nobody else follows now.').waitFor();
  await family.page.getByText('没有找到这次就诊').waitFor();
  expect(await family.page.getByRole('heading', { name: '请去做超声' }).count()).toBe(0);

  const desk = await openPage({
    session: { token: await site.staff('registrar'), url: site.url },
    viewport: { width: 1280, height: 900 },
  });
  desk.page.setDefaultTimeout(40_000);
  await desk.page.goto(`${site.url}/staff/next-step`);
  await desk.page.getByLabel('证件号、卡号、手机号或就诊码').fill(visit);
  await desk.page.keyboard.press('Enter');
  await desk.page.getByText('现在：请去做超声').waitFor();
  await expectSound(desk.page, 'desk', 40);
  expect([...own.complaints, ...desk.complaints]).toEqual([]);
  for (const one of [own, family, desk]) await one.close();
});
