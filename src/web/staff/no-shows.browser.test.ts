import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noteNoShows } from '#modules/booking/app/note-no-shows.ts';
import { newId } from '#platform/ids.ts';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
/** The console at a desk is set smaller: 2.75rem of its root size. */
const LEAST_DESK = 41;
let site: Served;
let token: string;

beforeAll(async () => {
  site = await served();
  token = await site.patient('10000000002');
  await missThree();
});
afterAll(closePages);

/** Three bookings of the coming days that nobody comes to. */
async function missThree(): Promise<void> {
  const { items } = await site.call<{ items: { id: string }[] }>('/api/h/1/identity/patients', { token });
  const patient = items[0]?.id;
  const slots = await site.app.rows<{ id: string }>(
    `select distinct on (s.date) l.id from booking.slot l join booking.session s
       on s.hospital_id = l.hospital_id and s.id = l.session_id
     where l.hospital_id = 1 and s.state = 'open' and cardinality(l.free_numbers) > 0 and l.starts_at > $1
       and s.date > '2026-11-23' and not exists (select from booking.appointment a where a.hospital_id = 1
         and a.patient_id = $2 and a.date = s.date)
     order by s.date, l.starts_at, l.id limit 3`,
    [site.app.app.clock.now(), patient],
  );
  for (const { id } of slots) await site.call('/api/h/1/booking/appointments', { body: { slot: id, patient }, token });
  const rows = await site.app.rows<{ id: string }>(
    `update booking.appointment set state = 'no_show', no_show_at = starts_at + interval '4 hours'
     where hospital_id = 1 and patient_id = $1 and slot_id = any($2::uuid[]) returning id`,
    [patient, slots.map((slot) => slot.id)],
  );
  const at = site.app.app.clock.now();
  const told = rows.map(({ id }) => ({
    hospital: 1,
    id: newId(),
    type: '',
    subject: id,
    seq: 2,
    payload: {},
    at,
    dispatchNo: 1,
  }));
  await site.app.app.db.tx({ hospital: 1 }, (t) => noteNoShows(site.app.app, t, told));
}

async function open(path: string, session: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const opened = await openPage({ viewport: PHONE, session: { token: session, url: site.url }, ...options });
  await opened.page.goto(site.url + path);
  return opened;
}

describe('who missed three visits', () => {
  test('reads why and until when, in elder mode too, and asks for a review in their own words', async () => {
    const elder = await open('/no-shows', token, { elder: true });
    await elder.page.getByText('之前不能提前预约').waitFor();
    expect(await faults(elder.page, 60)).toEqual([]);
    await picture(elder.page, 'no-shows-elder');
    await elder.close();

    const { page, close } = await open('/no-shows', token);
    await page.getByText('可以到医院现场挂号').waitFor();
    await picture(page, 'no-shows');
    await page.getByRole('button', { name: '觉得不对，请人复核' }).click();
    await page.getByRole('button', { name: '交给工作人员复核' }).click();
    await page.getByText('请至少写四个字。').waitFor();
    expect(await faults(page, 44)).toEqual([]);
    await page.getByLabel('请写下当时的情况').fill('那几天住院了');
    await picture(page, 'no-shows-review');
    await page.getByRole('button', { name: '交给工作人员复核' }).click();
    await page.getByText('正在复核').waitFor();
    expect(await faults(page, 44)).toEqual([]);
    await close();
  });

  test('is decided upon by a person with the evidence at hand, by the keyboard, and hears of it', async () => {
    const staff = await open('/staff/missed', await site.staff('lead'), { viewport: DESK });
    const one = staff.page.locator('.rota > li', { hasText: '那几天住院了' });
    await one.waitFor();
    expect(await faults(staff.page, LEAST_DESK)).toEqual([]);
    await picture(staff.page, 'suspensions');
    await one.getByLabel('给本人的答复和理由').focus();
    await staff.page.keyboard.type('看过住院记录，情况属实');
    await staff.page.keyboard.press('Enter');
    await staff.page.getByText('没有等复核的').waitFor();
    expect(await faults(staff.page, LEAST_DESK)).toEqual([]);
    await staff.close();

    const { page, close } = await open('/inbox', token, { lang: 'en' });
    await page.getByText('You can book again').waitFor();
    await page.goto(`${site.url}/no-shows`);
    await page.getByText('The rules').waitFor();
    await page.getByText('settled: counts no more').first().waitFor();
    expect(await page.getByText('settled: counts no more').count()).toBe(3);
    expect(await faults(page, 44)).toEqual([]);
    await picture(page, 'no-shows-en');
    await close();
  });
});

test('a manager changes a figure for one class with a reason, and it stands in the history', async () => {
  const { page, close } = await open('/staff/figures', await site.staff('admin'), { viewport: DESK });
  await page.getByRole('button', { name: '修改 爽约几次后' }).click();
  await page.getByLabel('号别').selectOption('expert');
  await page.getByLabel('次', { exact: true }).fill('2');
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'figures');
  await page.getByLabel('为什么改').fill('专家号太紧张');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('专家号太紧张').waitFor();
  await page.getByText('专家号 2 次').waitFor();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'figures-history');
  await close();
});
