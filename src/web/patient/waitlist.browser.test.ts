import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
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

async function expectSound(page: Page, name: string): Promise<void> {
  if (pictures) await screenshot(page, `${pictures}/${name}.png`);
  expect(await faults(page, 44), name).toEqual([]);
}

interface Day {
  department: string;
  practitioner: string;
  doctor: string;
  date: string;
  slot: string;
}

/** One place of a doctor's coming day is booked by `token`, and everything else of that day is taken. */
async function fullDay(token: string, patient: string): Promise<Day & { appointment: string }> {
  const [day] = await site.app.rows<Day>(
    `select s.department_id as department, s.practitioner_id as practitioner, p.name_zh as doctor, s.date::text as date,
       l.id as slot
     from booking.session s join booking.slot l on l.hospital_id = s.hospital_id and l.session_id = s.id
     join catalog.practitioner p on p.hospital_id = s.hospital_id and p.practitioner_id = s.practitioner_id
     where s.hospital_id = 1 and s.date = '2026-11-25' and l.share = 'online' and cardinality(l.free_numbers) > 0
       and not exists (select 1 from booking.appointment a where a.practitioner_id = s.practitioner_id and a.date = s.date)
     order by s.starts_at, s.practitioner_id, l.starts_at desc limit 1`,
  );
  if (!day) throw new Error('no doctor on that day');
  const booked = await site.call<{ id: string }>('/api/h/1/booking/appointments', {
    body: { slot: day.slot, patient },
    token,
  });
  const rest = `hospital_id = 1 and session_id in
    (select id from booking.session where hospital_id = 1 and practitioner_id = $1 and date = $2)`;
  await site.app.rows(`update booking.slot set booked = capacity, free_numbers = '{}' where ${rest}`, [
    day.practitioner,
    day.date,
  ]);
  await site.app.rows(
    `update booking.session set booked = total, free = 0, free_onsite = 0, free_tier = 0
     where hospital_id = 1 and practitioner_id = $1 and date = $2`,
    [day.practitioner, day.date],
  );
  return { ...day, appointment: booked.id };
}

it('somebody waits for a full day, hears that a place came free, and takes it with one press', async () => {
  const [mine, theirs] = [await site.patient('10000000009'), await site.patient('10000000008')];
  const other = await site.call<{ items: { id: string }[] }>('/api/h/1/identity/patients', { token: theirs });
  const day = await fullDay(theirs, other.items[0]?.id ?? '');
  const { page, complaints, close } = await openPage({
    viewport: { width: 390, height: 844 },
    session: { token: mine, url: site.url },
  });
  page.setDefaultTimeout(40_000);
  await page.goto(`${site.url}/book/1/${day.department}?date=${day.date}`);
  const card = page.getByRole('region', { name: day.doctor });
  await card.getByRole('button', { name: '加入候补' }).click();
  await card.getByText('已在候补').waitFor();
  await expectSound(page, 'waitlist-joined');
  await card.getByRole('link', { name: '看我的候补' }).click();
  await page.getByText('您排在第一位').waitFor();
  await page.getByText('说不准能不能等到').waitFor();
  await expectSound(page, 'waitlist-waiting');

  await theDeskAddsSomebody(day);

  await site.call(`/api/h/1/booking/appointments/${day.appointment}/cancel`, { body: {}, token: theirs });
  await site.app.app.clock.set(site.app.app.clock.now());
  await page.goto(site.url);
  await page.getByRole('heading', { name: '有号了，到 07:45 前确认' }).waitFor();
  expect(await page.locator('main h2').first().textContent()).toBe('有号了，到 07:45 前确认');
  await expectSound(page, 'waitlist-offer');
  await page.goto(`${site.url}/inbox`);
  await page.getByRole('heading', { name: '有号了，请确认' }).waitFor();
  await page.goto(`${site.url}/waitlist`);
  await page.getByRole('button', { name: 'English' }).first().click();
  await page.getByRole('heading', { name: 'A place for you: confirm before 07:45' }).waitFor();
  await expectSound(page, 'waitlist-offer-en');
  await page.getByRole('button', { name: /^Yes, I take/ }).click();
  await page.waitForURL(/\/visits\/1\/.*booked=1/);
  expect(complaints).toEqual([]);
  await close();

  const elder = await openPage({
    elder: true,
    viewport: { width: 360, height: 740 },
    session: { token: mine, url: site.url },
  });
  await elder.page.goto(`${site.url}/waitlist`);
  await elder.page.getByText('等到了，已约好').waitFor();
  await expectSound(elder.page, 'waitlist-elder');
  await elder.close();
});

/** The registrar sees who waits, and puts the person in hand behind them. */
async function theDeskAddsSomebody(day: Day): Promise<void> {
  const { page, complaints, close } = await openPage({
    viewport: { width: 1440, height: 1100 },
    session: { token: await site.staff('registrar'), url: site.url },
  });
  const [session] = await site.app.rows<{ id: string }>(
    'select id from booking.session where practitioner_id = $1 and date = $2 order by starts_at limit 1',
    [day.practitioner, day.date],
  );
  await page.goto(`${site.url}/staff`);
  await page.getByLabel('科室', { exact: true }).selectOption(day.department);
  await page.locator('.find').fill('样例');
  await page.locator('[role=option]').first().click();
  await page.locator('.chosen-person').waitFor();
  await page.locator(`[data-cell="${session?.id}"]`).click();
  await page.getByText(`候补 ${day.doctor} 的有 1 人`).waitFor();
  await page.getByRole('button', { name: /候补这位医生/ }).click();
  await page.getByText(`候补 ${day.doctor} 的有 2 人`).waitFor();
  if (pictures) await screenshot(page, `${pictures}/waitlist-desk.png`);
  expect(await faults(page, 40)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
}
