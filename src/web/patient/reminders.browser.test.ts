import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { closePages, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

vi.setConfig({ testTimeout: 120_000 });
let site: Served;
beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

async function expectSound(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await faults(page, 44), name).toEqual([]);
}

/** A place of Wednesday is booked for the patient of this session. */
async function bookWednesday(token: string): Promise<void> {
  const own = await site.call<{ items: { id: string }[] }>('/api/h/1/identity/patients', { token });
  const [free] = await site.app.rows<{ slot: string }>(
    `select l.id as slot from booking.session s
     join booking.slot l on l.hospital_id = s.hospital_id and l.session_id = s.id
     where s.hospital_id = 1 and s.date = '2026-11-25' and s.state = 'open' and l.share = 'online'
       and cardinality(l.free_numbers) > 0 and s.starts_at = '2026-11-25T08:00:00+08:00'
     order by l.starts_at desc, l.id limit 1`,
  );
  const body = { slot: free?.slot, patient: own.items[0]?.id };
  await site.call('/api/h/1/booking/appointments', { body, token });
  await site.app.app.clock.set(site.app.app.clock.now());
}

it('a patient sees which reminders come, switches one off, asks for one of a check-up, and puts visits into the calendar', async () => {
  const token = await site.patient('10000000009');
  await bookWednesday(token);
  const { page, complaints, close } = await openPage({
    viewport: { width: 390, height: 844 },
    session: { token, url: site.url },
  });
  page.setDefaultTimeout(40_000);
  await page.goto(`${site.url}/me`);
  await page.getByRole('link', { name: /^提醒/ }).click();
  await page.getByText('明天 11月24日 18:00').waitFor();
  const day = page.getByRole('checkbox', { name: '就诊前一天提醒我' });
  // The box answers at once, before the server has; what it refuses is said and taken back.
  await page.route('**/api/messaging/choices', async (route) => {
    if (route.request().method() !== 'PUT') return route.fallback();
    expect(await day.isChecked()).toBe(false);
    await route.abort();
  });
  await day.uncheck();
  await page.getByRole('alert').first().waitFor();
  expect(await day.isChecked()).toBe(true);
  await page.unroute('**/api/messaging/choices');
  complaints.splice(0);
  await day.uncheck();
  await page.getByText('明天 11月24日 18:00').waitFor({ state: 'detached' });
  const health = page.getByRole('region', { name: '体检、复查提醒' }).first();
  await health.getByRole('button', { name: '加一个提醒' }).click();
  await health.getByLabel('哪一天提醒').fill('2027-05-20');
  await expectSound(page, 'reminders');
  await health.getByRole('button', { name: '到日子提醒我' }).click();
  await health.getByText('周四 2027年5月20日').waitFor();
  await health.getByRole('button', { name: /^取消 周四 2027年5月20日/ }).click();
  await health.getByText('周四 2027年5月20日').waitFor({ state: 'detached' });

  await page.goto(`${site.url}/calendar`);
  await page.getByRole('button', { name: '生成日历地址' }).click();
  const address = await page.getByRole('textbox', { name: '日历地址' }).inputValue();
  await expectSound(page, 'calendar');
  const feed = await fetch(address);
  expect(feed.headers.get('content-type')).toContain('text/calendar');
  expect(await feed.text()).toContain('SUMMARY:医院就诊');
  await page.getByRole('button', { name: '停用' }).click();
  await page.getByText('还没有日历地址').waitFor();
  expect((await fetch(address)).status).toBe(404);

  expect(complaints).toEqual([]);
  await close();

  const elder = await openPage({
    elder: true,
    viewport: { width: 390, height: 844 },
    session: { token, url: site.url },
  });
  await elder.page.goto(`${site.url}/calendar?lang=en`);
  await elder.page.getByRole('button', { name: 'Make a calendar address' }).click();
  await elder.page.getByRole('link', { name: 'Put it into the calendar of this device' }).waitFor();
  await picture(elder.page, 'calendar-elder-en');
  expect(await faults(elder.page, 60)).toEqual([]);
  await elder.page.goto(`${site.url}/reminders?lang=en`);
  await elder.page.getByRole('checkbox', { name: 'Remind me the day before a visit' }).waitFor();
  await elder.page.getByRole('button', { name: 'Add a reminder' }).first().waitFor();
  await picture(elder.page, 'reminders-elder-en');
  expect(await faults(elder.page, 60)).toEqual([]);
  await elder.close();
});
