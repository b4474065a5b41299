import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
/** The console at a desk is set smaller: 2.75rem of its root size. */
const LEAST_DESK = 41;
let site: Served;

beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

async function open(path: string, session: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const opened = await openPage({ viewport: PHONE, session: { token: session, url: site.url }, ...options });
  opened.page.setDefaultTimeout(40_000);
  await opened.page.goto(site.url + path);
  return opened;
}

interface Clinic {
  session: string;
  department: string;
  doctor: string;
}
interface Preview {
  substitutes: { id: string; free: boolean }[];
}

/** A clinic of tomorrow for which a doctor of equal grade is free, with a person of each of these phones booked in it. */
async function clinicOf(phones: readonly string[], admin: string): Promise<Clinic & { substitute: string }> {
  const clinics = await site.app.rows<Clinic>(
    `select s.id as session, s.department_id as department, p.name_zh as doctor
     from booking.session s join catalog.practitioner p on p.hospital_id = s.hospital_id and p.practitioner_id = s.practitioner_id
     where s.hospital_id = 1 and s.date = '2026-11-24' and s.state = 'open' and s.slot_class <> 'expert' and s.joint_id is null
       and s.free > 10 order by p.title desc, p.code, s.starts_at`,
  );
  for (const clinic of clinics) {
    const path = `/api/h/1/booking/sessions/${clinic.session}/stop`;
    const { substitutes } = await site.call<Preview>(path, { token: admin });
    const substitute = substitutes.find((one) => one.free)?.id;
    if (!substitute) continue;
    await bookIn(clinic.session, phones);
    return { ...clinic, substitute };
  }
  throw new Error('nobody is free tomorrow');
}

async function bookIn(session: string, phones: readonly string[]): Promise<void> {
  const slots = await site.app.rows<{ id: string }>(
    `select id from booking.slot where session_id = $1 and share = 'online' and visit = 'any'
       and cardinality(free_numbers) > 0 order by starts_at limit $2`,
    [session, phones.length],
  );
  for (const [n, phone] of phones.entries()) {
    const token = await site.patient(phone);
    const { items } = await site.call<{ items: { id: string }[] }>('/api/h/1/identity/patients', { token });
    const body = { slot: slots[n]?.id, patient: items[0]?.id };
    await site.call('/api/h/1/booking/appointments', { body, token });
  }
}

async function bookedOf(phone: string): Promise<string[]> {
  const token = await site.patient(phone);
  const path = '/api/h/1/booking/appointments';
  const { items } = await site.call<{ items: { id: string; state: string }[] }>(path, { token });
  return items.filter(({ state }) => state === 'booked').map(({ id }) => id);
}

test('a clinic is stopped from its preview; each patient has one next step, and who has not read it is called', async () => {
  const phones = ['10000000041', '10000000042', '10000000043', '10000000045'] as const;
  const admin = await site.staff('admin');
  const clinic = await clinicOf(phones, admin);
  const rota = await open('/staff/rota', admin, { viewport: { width: 1440, height: 1300 } });
  await rota.page.getByLabel('科室', { exact: true }).selectOption(clinic.department);
  await rota.page.locator('.day').nth(1).click();
  const card = rota.page.locator('.rota > li', { hasText: clinic.doctor }).first();
  await card.getByRole('button', { name: '停诊' }).click();
  await card.getByLabel('谁来替诊').selectOption(clinic.substitute);
  await card.getByText(/\d+ 人换医生/).waitFor();
  expect(await faults(rota.page, LEAST_DESK)).toEqual([]);
  await picture(rota.page, 'stop-preview');
  await card.getByLabel('说明（患者看不到）').fill('医生发烧');
  await card.getByRole('button', { name: /^确实停诊/ }).click();
  await card.getByText('停诊', { exact: true }).waitFor();

  const elder = await open('/', await site.patient(phones[0]), { elder: true });
  await elder.page.getByRole('heading', { name: /^换成/ }).waitFor();
  expect(await faults(elder.page, 60)).toEqual([]);
  await picture(elder.page, 'stopped-elder');
  await elder.page.getByRole('button', { name: '好，就看这位医生' }).click();
  await elder.page.goto(`${site.url}/stopped`);
  await elder.page.getByText('改看').waitFor();
  expect(await faults(elder.page, 60)).toEqual([]);
  await elder.close();

  const other = await open('/stopped', await site.patient(phones[1]), { lang: 'en' });
  await other.page.getByRole('heading', { name: /sees you instead/ }).waitFor();
  expect(await faults(other.page, 44)).toEqual([]);
  await picture(other.page, 'stopped-en');
  await other.page.getByRole('button', { name: /^No, thank you/ }).click();
  await other.page.getByText('you declined; nothing is counted').waitFor();
  await other.close();

  // Whoever looks for another time keeps the substitute until it is found; then the substitute's place goes on by itself.
  const mover = await open('/stopped', await site.patient(phones[3]));
  await mover.page.getByRole('link', { name: '改约别的时间' }).click();
  await mover.page.getByText(/还给您留着/).waitFor();
  expect(await bookedOf(phones[3])).toHaveLength(1);
  await mover.page.locator('.day:not(.none)').nth(3).click();
  await mover.page.locator('.periods .slot:enabled').first().click();
  await mover.page.locator('.slots .slot:enabled').first().click();
  await mover.page.getByRole('button', { name: /为我留号$/ }).click();
  await mover.page.getByText(/还给您留着/).waitFor();
  expect(await faults(mover.page, 44)).toEqual([]);
  await picture(mover.page, 'stopped-instead');
  await mover.page.getByRole('button', { name: /^挂 / }).click();
  await mover.page.getByRole('heading', { name: '约好了' }).waitFor();
  expect(await bookedOf(phones[3])).toHaveLength(1);
  await mover.page.goto(`${site.url}/stopped`);
  await mover.page.getByText('您没有要，不计爽约').waitFor();
  await mover.close();

  // No carrier hands it over to the third, who does not look either.
  await site.app.rows(
    `delete from messaging.receipt where message_id in (select message_id from booking.stop_case where answer is null)`,
  );
  await site.app.app.clock.set(addMinutes(site.app.app.clock.now(), 61));
  const desk = await open('/staff/calls', await site.staff('registrar'), { viewport: DESK });
  await desk.page.getByText('现在就打').waitFor();
  await desk.page.getByRole('button', { name: '看电话号码' }).first().click();
  await desk.page.getByText('1000000').first().waitFor();
  expect(await faults(desk.page, LEAST_DESK)).toEqual([]);
  await picture(desk.page, 'stop-calls');
  const before = await desk.page.locator('.rota > li').count();
  await desk.page.getByLabel('备注').first().fill('家属接的，会来');
  await desk.page.getByRole('button', { name: '通知到了' }).first().click();
  await expect.poll(() => desk.page.locator('.rota > li').count()).toBe(before - 1);
  await desk.close();

  await rota.page.goto(`${site.url}/staff/stops`);
  await rota.page.getByText(/同意 1 人，不要 2 人/).waitFor();
  expect(await faults(rota.page, LEAST_DESK)).toEqual([]);
  await picture(rota.page, 'stop-progress');
  await rota.close();
}, 120_000);

test('a doctor asks for a stop, the leadership approves by the keyboard, and the patient takes the place that is kept', async () => {
  const own = await site.staff('doctor1');
  const { items } = await site.call<{ items: { session: { id: string } }[] }>('/api/h/1/booking/own-clinics', {
    token: own,
  });
  // One of the next days, with a later clinic of the same doctor to go on to.
  const place = 3;
  await bookIn(items[place]?.session.id ?? '', ['10000000044']);
  const doctor = await open('/staff/own-clinics', own, { viewport: DESK });
  const card = doctor.page.locator('.rota > li').nth(place);
  await card.getByRole('button', { name: '申请停诊' }).click();
  await card.getByLabel('说明（患者看不到）').fill('外出会诊');
  expect(await faults(doctor.page, LEAST_DESK)).toEqual([]);
  await picture(doctor.page, 'stop-own-clinics');
  await doctor.page.keyboard.press('Enter');
  await card.getByText('已申请，等批准').waitFor();
  await doctor.close();

  const { page, close } = await open('/staff/stops', await site.staff('leader'), { viewport: DESK });
  await page.getByText('外出会诊').waitFor();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'stop-request');
  await page.getByLabel('批复意见').focus();
  await page.keyboard.type('同意，请安排好患者');
  await page.keyboard.press('Enter');
  await page.getByText('已批准').waitFor();
  await close();

  const patient = await open('/stopped', await site.patient('10000000044'));
  await patient.page.getByRole('heading', { name: /^为您留了/ }).waitFor();
  expect(await faults(patient.page, 44)).toEqual([]);
  await picture(patient.page, 'stopped-held');
  await patient.page.getByRole('button', { name: '要这个号' }).click();
  await patient.page.waitForURL(/\/visits\/1\/.*booked=1/);
  await patient.close();
}, 120_000);
