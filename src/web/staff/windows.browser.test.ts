import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  token = await site.patient('10000000004');
});
afterAll(closePages);

async function open(path: string, session: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const opened = await openPage({ viewport: PHONE, session: { token: session, url: site.url }, ...options });
  await opened.page.goto(site.url + path);
  return opened;
}

test('a ticket for a window is taken on the phone, called by the clerk, and the wait stands in the table', async () => {
  const phone = await open('/desk-ticket', token);
  await phone.page.getByRole('button', { name: '取号' }).waitFor();
  await picture(phone.page, 'desk-ticket-take');
  expect(await faults(phone.page, 44)).toEqual([]);
  await phone.page.getByRole('button', { name: '取号' }).click();
  await phone.page.getByText('下一位就是您').waitFor();
  await picture(phone.page, 'desk-ticket-waiting');
  await site.app.app.clock.set('2026-11-22T23:37:00.000Z');

  const clerk = await open('/staff/desk', await site.staff('registrar'), { viewport: DESK });
  await clerk.page.getByText('窗口叫号：设置本窗口').click();
  await clerk.page.getByLabel('本窗口').fill('3');
  await clerk.page.getByRole('button', { name: '开始叫号' }).click();
  await clerk.page.getByText('1 人在排').waitFor();
  await clerk.page.getByRole('button', { name: '叫下一位' }).click();
  await clerk.page.getByText('正在办').waitFor();
  expect(await faults(clerk.page, LEAST_DESK)).toEqual([]);
  await picture(clerk.page, 'desk-line');
  await clerk.page.goto(`${site.url}/staff/waits`);
  await clerk.page.getByText('7 分钟内').first().waitFor();
  await picture(clerk.page, 'desk-waits');
  expect(await faults(clerk.page, LEAST_DESK)).toEqual([]);
  await clerk.close();

  await phone.page.reload();
  await phone.page.getByText('请到 3 号窗口').waitFor();
  await picture(phone.page, 'desk-ticket-called');
  await phone.close();
  const elder = await open('/desk-ticket', token, { elder: true, lang: 'en' });
  await elder.page.getByText('Please go to window 3').waitFor();
  expect(await faults(elder.page, 60)).toEqual([]);
  await picture(elder.page, 'desk-ticket-elder-en');
  await elder.close();
});

test('a proof of a group is handed in on the phone and checked against the paper at the desk', async () => {
  const phone = await open('/groups', token);
  const here = phone.page.locator('section', { has: phone.page.getByRole('heading', { name: '舒心中医院' }) });
  await here.getByRole('button', { name: '交一份证明' }).click();
  await phone.page.getByLabel('哪一类').selectOption({ label: '残疾人' });
  await phone.page.getByLabel('证件号码').fill('DEMO-7788');
  await picture(phone.page, 'groups-ask');
  expect(await faults(phone.page, 44)).toEqual([]);
  await phone.page.getByRole('button', { name: '提交' }).click();
  await phone.page.getByText('等核对').waitFor();
  await phone.close();

  const clerk = await open('/staff/proofs', await site.staff('lead'), { viewport: DESK });
  await clerk.page.getByText('DEMO-7788').waitFor();
  expect(await faults(clerk.page, LEAST_DESK)).toEqual([]);
  await picture(clerk.page, 'proofs');
  await clerk.page.getByRole('button', { name: '看过原件，确认' }).click();
  await clerk.page.getByText('没有等核对的证件').waitFor();
  await clerk.close();

  const elder = await open('/groups', token, { elder: true });
  await elder.page.getByText('已核对').waitFor();
  expect(await faults(elder.page, 60)).toEqual([]);
  await picture(elder.page, 'groups-elder');
  await elder.close();
});

describe('an account that a rule has noticed', () => {
  test('is shown with facts, limited by a person with a reason, and its holder asks for a review', async () => {
    const [own] = await site.app.rows<{ id: string }>(
      `select taken_by as id from queue.desk_ticket where not by_desk limit 1`,
    );
    const id = newId();
    await site.app.rows(
      `insert into booking.caller_case (hospital_id, id, kind, key, state, opened_at, seen_at)
       values (1, $1, 'account', $2, 'open', $3, $3)`,
      [id, own?.id, site.app.app.clock.now()],
    );
    await site.app.rows(
      `insert into booking.caller_hit (hospital_id, case_id, rule, seen, allowed, first_at, last_at)
       values (1, $1, 'places_per_minute', 6, 4, $2, $2)`,
      [id, site.app.app.clock.now()],
    );
    const lead = await open('/staff/callers', await site.staff('lead'), { viewport: DESK });
    await lead.page.getByText('一分钟内约了 6 个号').waitFor();
    expect(await faults(lead.page, LEAST_DESK)).toEqual([]);
    await picture(lead.page, 'callers');
    await lead.page.getByLabel('理由（限制时本人看得到）').fill('一分钟约了六个不相关的人');
    await lead.page.getByRole('button', { name: '限制', exact: true }).click();
    await lead.page.getByText('没有等处理的').waitFor();
    await lead.close();

    const elder = await open('/no-shows', token, { elder: true });
    await elder.page.getByText('一分钟约了六个不相关的人').waitFor();
    expect(await faults(elder.page, 60)).toEqual([]);
    await picture(elder.page, 'limit-elder');
    await elder.page.getByLabel('觉得不对，请人复核').fill('我在养老院替老人预约');
    await elder.page.getByRole('button', { name: '交给工作人员复核' }).click();
    await elder.page.getByText('正在复核，结果会写在这里').waitFor();
    await elder.close();
  });
});

test('a manager changes a calling rule for one class with a reason, and it stands in the history', async () => {
  const { page, close } = await open('/staff/queue-rules', await site.staff('admin'), { viewport: DESK });
  await page.getByRole('button', { name: '修改 迟到的怎么排' }).click();
  await page.getByLabel('迟到的怎么排', { exact: true }).last().selectOption('mixed');
  await page.getByLabel('号别').selectOption('expert');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('请写明原因').waitFor();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'queue-rules');
  await page.getByLabel('为什么改').fill('专家号准时的人多');
  await page.keyboard.press('Enter');
  await page.getByText('专家号 和准时的穿插叫').waitFor();
  await page.getByText('从默认改为和准时的穿插叫').waitFor();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'queue-rules-history');
  await page.getByRole('button', { name: '新建公共队列' }).click();
  await page.getByLabel('名称').fill('普通门诊');
  for (const [nth, part] of [['shares'], ['helps']].entries())
    await page
      .locator('form', { has: page.getByLabel('名称') })
      .locator('select')
      .nth(nth + 1)
      .selectOption(part);
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await page.getByLabel('名称').scrollIntoViewIfNeeded();
  await picture(page, 'pool-form');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('兼看：').waitFor();
  expect(await faults(page, LEAST_DESK)).toEqual([]);
  await picture(page, 'pools');
  await close();
});

test('a doctor sends the patient to tests and stops calling for a while; phone, hall board and nurse see it, and nobody loses a place', async () => {
  const [doctor, desk] = [await site.staff('doctor1'), await site.staff('registrar')];
  const day = await site.call<{ sessions: { id: string }[] }>('/api/h/1/queue/doctor/today', { token: doctor });
  const session = day.sessions[0]?.id ?? '';
  const { items } = await site.call<{ items: { id: string }[] }>('/api/h/1/identity/patients', { token });
  const taken = { session, patient: items[0]?.id };
  const { id } = await site.call<{ id: string }>('/api/h/1/booking/desk/walk-ins', { body: taken, token: desk });
  await site.call('/api/h/1/queue/desk/check-ins', { body: { appointment: id }, token: desk });
  const post = (end: string) =>
    site.call<{ appointment: string; encounter: string }>(`/api/h/1/queue/${end}`, {
      method: 'POST',
      body: {},
      token: doctor,
    });
  for (let seen = await post(`sessions/${session}/call-next`); ; seen = await post(`sessions/${session}/call-next`)) {
    await post(`encounters/${seen.encounter}/start`);
    if (seen.appointment === id) break;
    await post(`encounters/${seen.encounter}/finish`);
  }

  const room = await open('/staff/doctor', doctor, { viewport: DESK });
  await room.page.getByRole('button', { name: '送去检查' }).click();
  await room.page.getByText('去做检查 1').waitFor();
  await room.page.getByRole('button', { name: '暂停叫号' }).click();
  await room.page.getByLabel('为什么暂停').fill('去急诊会诊');
  expect(await faults(room.page, LEAST_DESK)).toEqual([]);
  await room.page.keyboard.press('Enter');
  await room.page.getByText('去急诊会诊').waitFor();
  expect(await faults(room.page, LEAST_DESK)).toEqual([]);
  await picture(room.page, 'doctor-stopped');
  await room.close();

  const phone = await open('/', token);
  await phone.page.getByText('先去做检查').waitFor();
  expect(await faults(phone.page, 44)).toEqual([]);
  await picture(phone.page, 'mine-away');
  await phone.page.getByRole('button', { name: '检查做完了，签到' }).click();
  await phone.page.getByText('叫号暂停了').first().waitFor();
  await picture(phone.page, 'mine-stopped');
  await phone.close();

  const nurse = await open('/staff/lines', desk, { viewport: DESK });
  await nurse.page.getByText('去急诊会诊').waitFor();
  expect(await faults(nurse.page, LEAST_DESK)).toEqual([]);
  await picture(nurse.page, 'lines');
  await nurse.page.getByRole('button', { name: /^恢复叫号/ }).click();
  await nurse.page.getByText('去急诊会诊').waitFor({ state: 'detached' });
  await nurse.close();
});
