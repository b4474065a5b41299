import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoIds } from '#modules/identity/demo/demo-ids.ts';
import { demoStaff } from '#modules/identity/demo/staff.ts';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { countActions } from '#web/testing/count-actions.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

const DESK = { width: 1440, height: 900 };
/** The console at a desk is set smaller: 2.75rem of its root size. */
const LEAST_DESK = 41;
let site: Served;

beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

async function open(path: string, session: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const opened = await openPage({ viewport: DESK, session: { token: session, url: site.url }, ...options });
  await opened.page.goto(site.url + path);
  return opened;
}

async function sound(page: Page, name: string, least = LEAST_DESK): Promise<void> {
  await picture(page, name);
  expect.soft(await faults(page, least)).toEqual([]);
}

/** A doctor with a colleague of the same department in the same hall this morning, and two people who wait for them. */
async function clinic(): Promise<{ doctor: string; department: string; area: string }> {
  const [row] = await site.app.rows<{ session: string; practitioner: string; department: string; area: string }>(
    `select s.id as session, s.practitioner_id as practitioner, s.department_id as department, p.waiting_id as area
     from booking.session s
     join booking.session o on o.hospital_id = s.hospital_id and o.department_id = s.department_id and o.date = s.date
       and o.period = s.period and o.id <> s.id and o.state = 'open'
     join catalog.place p on p.hospital_id = s.hospital_id and p.place_id = s.place_id
     join catalog.place q on q.hospital_id = o.hospital_id and q.place_id = o.place_id and q.waiting_id = p.waiting_id
     where s.hospital_id = 1 and s.date = '2026-11-23' and s.period = 'am' and s.state = 'open'
       and s.joint_id is null and o.joint_id is null order by s.slot_class, s.id limit 1`,
  );
  if (!row) throw new Error('no two doctors of one department are in one hall this morning');
  const desk = await site.staff('nurse');
  const body = { session: row.session };
  for (const n of [44, 45]) {
    const ticket = { ...body, patient: demoIds.patient(1, n) };
    const { id } = await site.call<{ id: string }>('/api/h/1/booking/desk/walk-ins', { body: ticket, token: desk });
    await site.call('/api/h/1/queue/desk/check-ins', { body: { appointment: id }, token: desk });
  }
  const doctor = demoStaff(1).find(({ practitioner }) => practitioner === row.practitioner)?.username ?? '';
  return { doctor, department: row.department, area: row.area };
}

test('the desk changes a doctor, the doctor books the return visit in two presses and opens a course, a question is handed over with reasons, and the leadership sees the chain', async () => {
  const { doctor, area } = await clinic();
  const nurse = await open('/staff/hall', await site.staff('nurse'));
  await nurse.page.getByLabel('候诊区').selectOption(area);
  await nurse.page.locator('.hall-person').nth(1).waitFor();
  await sound(nurse.page, 'hall');
  await nurse.page.locator('.hall-person').nth(1).click();
  await nurse.page.getByLabel('等得太久').check();
  await sound(nurse.page, 'hall-move');
  await nurse.page.getByRole('button', { name: '换医生' }).click();
  await nurse.page.getByText('已换医生，消息已发').waitFor();
  await nurse.page.goto(`${site.url}/staff/first-asked`);
  await nurse.page.getByLabel('要办什么').fill('问住院手续在哪里办');
  await nurse.page.getByRole('button', { name: '登记，由我负责' }).click();
  await nurse.page.getByRole('button', { name: '转交' }).click();
  await nurse.page.getByLabel('原因').selectOption({ label: '那边才能办' });
  await sound(nurse.page, 'first-asked');
  await nurse.page.getByRole('button', { name: '转交' }).click();
  await nurse.page.getByText('现在仍由您负责').waitFor();
  await nurse.close();

  const seer = await open('/staff/doctor', await site.staff(doctor));
  await seer.page.getByRole('button', { name: /叫下一位/ }).click();
  await seer.page.getByRole('button', { name: /开始接诊/ }).click();
  await seer.page.locator('.returns button:enabled').first().waitFor();
  const actions = await countActions(seer.page);
  await seer.page.locator('.returns button:enabled').first().click();
  await seer.page.getByRole('button', { name: /^约 / }).click();
  await seer.page.getByText('已约复诊').waitFor();
  expect(await actions()).toBeLessThanOrEqual(2);
  await seer.page.getByRole('button', { name: '疗程：开、签到' }).click();
  await seer.page.getByRole('button', { name: '开一个疗程' }).click();
  await seer.page.getByLabel('做什么').fill('针刺治疗');
  await seer.page.getByLabel('治疗室').selectOption({ index: 1 });
  await seer.page.getByRole('button', { name: '开好了' }).click();
  await seer.page.getByRole('button', { name: '签到，第 1 次' }).waitFor();
  await sound(seer.page, 'doctor-return');
  await seer.page.goto(`${site.url}/staff/first-asked`);
  await seer.page.getByRole('button', { name: '退回' }).click();
  await seer.page.getByRole('button', { name: '退回' }).click();
  await seer.page.getByText('没有要办的').waitFor();
  await seer.close();

  const leader = await open('/leadership?view=duty', await site.staff('leader'));
  await leader.page.getByText('不属于本科').first().waitFor();
  await sound(leader.page, 'duty', 44);
  await leader.close();

  const seen = await site.app.rows<{ n: number }>(
    `select right(p.patient_id::text, 2)::integer as n from queue.course p where hospital_id = 1`,
  );
  const phone = `100000000${seen[0]?.n}`;
  const patient = await open('/courses', await site.patient(phone), {
    viewport: { width: 390, height: 844 },
    elder: true,
  });
  await patient.page.getByRole('button', { name: '我到医院了，签到' }).click();
  await patient.page.getByText('今天已签到，这是第 1 次').waitFor();
  await sound(patient.page, 'courses-elder', 60);
  await patient.close();
});
