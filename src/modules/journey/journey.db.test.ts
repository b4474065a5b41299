import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { addressAllowed } from '#modules/messaging/public.ts';
import { newId } from '#platform/ids.ts';
import type { OutboxEvent } from '#platform/room.ts';
import { canary, People, type Person } from '../../../test/doors/people.ts';
import { afterFile } from '../../../test/support/after-file.ts';
import { type TestApp, testApp } from '../../../test/support/app.ts';
import { noteSteps, stepsOf } from './app/note-steps.ts';
import { outsideRules } from './app/sealed.ts';
import type { Companion, Follows, Invited, LookedUp } from './contract.ts';
import { inOrder, type Step } from './domain/step.ts';

let app: TestApp;
let people: People;
let [own, stranger, desk, admin, doctor]: Person[] = [];
const base = '/api/h/1/journey';
const now = () => app.app.clock.now();
const settle = () => app.spine.drain();

beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
  own = await people.canary();
  stranger = await people.patient('10000000002');
  [desk, admin, doctor] = await Promise.all(['registrar', 'admin', 'doctor1'].map((name) => people.staff(name)));
});

async function send<T>(who: Person | undefined, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await people.send(who ?? null, method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.body as T;
}
const status = async (who: Person | undefined, method: string, path: string, body?: unknown) =>
  (await people.send(who ?? null, method, path, body)).status;
const companion = async (visit: string, who = own) => send<Companion>(who, 'GET', `${base}/visits/${visit}`);

/** A walk-in of the canary with doctor1 today. */
async function visitToday(): Promise<{ visit: string; session: string }> {
  const practitioner = doctor?.actor.kind === 'staff' ? doctor.actor.practitioner : null;
  const [session] = await app.rows<{ id: string }>(
    `select id from booking.session where hospital_id = 1 and practitioner_id = $1 and date = '2026-11-23' and state = 'open'
     order by starts_at limit 1`,
    [practitioner],
  );
  const body = { session: session?.id, patient: own?.patient };
  const { id } = await send<{ id: string }>(desk, 'POST', '/api/h/1/booking/desk/walk-ins', body);
  return { visit: id, session: session?.id ?? '' };
}

const tell = async (visit: string, type: string, payload: Record<string, unknown>) => {
  await send(admin, 'POST', `${base}/rehearsals`, {
    type,
    payload: { appointment: visit, patient: own?.patient, ...payload },
  });
};

/** From the record to the return visit, with charges on credit or not; answers what the page said after each step. */
async function wholeVisit(credit: boolean) {
  const { visit, session } = await visitToday();
  const said: string[] = [];
  const look = async () => {
    await settle();
    said.push((await companion(visit)).next.kind);
  };
  const open: string[] = [];
  const charge = async (what: string) => {
    const id = newId();
    open.push(id);
    await tell(visit, 'billing.charge_raised', { charge: id, fen: 1500, for: what, credit, place: null });
    if (!credit) await pay();
  };
  const pay = async () => {
    await look();
    await tell(visit, 'billing.payment_made', { charges: open.splice(0), fen: 1500, by: 'kiosk' });
  };
  const [place] = await app.rows<{ id: string }>(
    `select place_id as id from catalog.place where hospital_id = 1 and kind = 'desk' limit 1`,
  );
  await look();
  await send(own, 'POST', '/api/h/1/queue/check-ins', { appointment: visit });
  await look();
  const { encounter } = await send<{ encounter: string }>(
    doctor,
    'POST',
    `/api/h/1/queue/sessions/${session}/call-next`,
    {},
  );
  await look();
  for (const act of ['start', 'finish'])
    await send(doctor, 'POST', `/api/h/1/queue/encounters/${encounter}/${act}`, {});
  await charge('registration');
  const order = newId();
  await tell(visit, 'exams.test_ordered', { order, exam: 'blood', place: place?.id, preparation: ['fasting'] });
  await charge('exam');
  await look();
  await tell(visit, 'exams.examination_done', { order });
  await look();
  await tell(visit, 'exams.report_ready', { order });
  await look();
  const medicine = newId();
  await tell(visit, 'pharmacy.medicine_ready', { order: medicine, place: place?.id });
  await charge('medicine');
  await look();
  await tell(visit, 'pharmacy.medicine_collected', { order: medicine });
  if (credit) await pay();
  await tell(visit, 'billing.bill_issued', { fen: 4500 });
  await tell(visit, 'forms.survey_invited', { survey: newId() });
  await look();
  return { visit, said };
}

describe('one visit from the record to the way home', () => {
  let visit: string;
  test('on credit the patient stops to pay once, and every step is the next one in its turn', async () => {
    const whole = await wholeVisit(true);
    visit = whole.visit;
    expect(whole.said).toEqual(
      'check_in wait go_in test wait_report back_to_doctor take_medicine pay_at_end finished'.split(' '),
    );
    const seen = await companion(visit);
    expect(seen.payments).toEqual({ stops: 1, credit: true, paid: 1500, open: 0 });
    expect(seen.beads.map((bead) => bead.kind)).toEqual(
      `record_created booked checked_in called started finished to_pay test_ordered to_pay test_done report_ready
       medicine_ready to_pay medicine_collected paid bill survey`.split(/\s+/),
    );
    expect(seen.beads.every((bead) => bead.state === 'done')).toBe(true);
  });

  test('the return visit is booked with the same doctor, and has a way of its own without the record', async () => {
    const [slot] = await app.rows<{ id: string }>(
      `select l.id from booking.slot l join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
       join booking.appointment a on a.hospital_id = 1 and a.id = $1 and a.practitioner_id = s.practitioner_id
       where l.hospital_id = 1 and s.date > '2026-11-23' and s.state = 'open' and l.share = 'online'
         and cardinality(l.free_numbers) > 0 order by l.starts_at limit 1`,
      [visit],
    );
    const body = { slot: slot?.id, patient: own?.patient };
    const { id } = await send<{ id: string }>(own, 'POST', '/api/h/1/booking/appointments', body);
    await settle();
    const seen = await companion(id);
    expect(seen.next.kind).toBe('come');
    expect(seen.beads.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'booked done',
      'checked_in later',
      'see_doctor later',
    ]);
  });

  test('without credit every charge is a stop of its own, and the page says how many', async () => {
    await app
      .rows(`update booking.appointment set state = 'cancelled', cancelled_at = $2 where hospital_id = 1 and id = $1`, [
        visit,
        now(),
      ])
      .catch(() => undefined);
    const off = await wholeVisit(false);
    expect(off.said.filter((kind) => kind === 'pay')).toHaveLength(3);
    expect((await companion(off.visit)).payments).toMatchObject({ stops: 3, credit: false, open: 0 });
  });

  test('the timeline is what the events say: read again from the outbox it is the same, and a second delivery adds nothing', async () => {
    await settle();
    const events = await app.rows<OutboxEvent>(
      `select hospital_id as hospital, id, type, subject, subject_seq as seq, payload, created_at as at,
         dispatch_no::integer as "dispatchNo" from platform.outbox where hospital_id = 1 and dispatch_no is not null`,
    );
    const told = events.map((event) => ({ ...event, at: new Date(event.at).toISOString() }));
    const [again, kept] = await app.app.db.tx({ hospital: 1 }, async (t) => {
      const steps = inOrder(await stepsOf(t, told));
      const { rows } = await t.client.query<Step>(
        `select event_id as event, visit_id as visit, patient_id as patient, kind, at, detail
         from journey.step where hospital_id = 1 order by at, event_id`,
      );
      return [steps, rows] as const;
    });
    expect(kept.length).toBeGreaterThan(40);
    expect(kept).toEqual(again);
    await app.rows(
      'update platform.outbox set dispatch_no = null, dispatched_at = null where hospital_id = 1 and type = $1',
      ['queue.called'],
    );
    await settle();
    expect(await app.rows('select event_id from journey.step where hospital_id = 1')).toHaveLength(kept.length);
  });

  test('an event that breaks its contract is refused, and nothing can be rehearsed for somebody else', async () => {
    const path = `${base}/rehearsals`;
    const payload = { appointment: visit, patient: own?.patient, order: newId() };
    expect(await status(admin, 'POST', path, { type: 'exams.test_ordered', payload })).toBe(400);
    const other = { ...payload, patient: stranger?.patient };
    expect(await status(admin, 'POST', path, { type: 'exams.report_ready', payload: other })).toBe(404);
    const broken = {
      id: newId(),
      type: 'exams.report_ready',
      subject: 'x',
      seq: 1,
      hospital: 1,
      at: now(),
      dispatchNo: 1,
    };
    const note = app.app.db.tx({ hospital: 1 }, (t) => noteSteps(app.app, t, [{ ...broken, payload: { order: 'x' } }]));
    await expect(note).rejects.toThrow();
  });

  test('any credential opens the next step at the desk and finds its person there, a name opens nothing', async () => {
    const look = (text: string) => send<LookedUp>(desk, 'POST', `${base}/desk/look-ups`, { text });
    const insurance = `${canary.document.slice(0, 17)}12345678901`;
    for (const text of [canary.document, insurance, canary.phone, visit]) {
      const { items } = await look(text);
      expect(items.map((one) => [one.patient.name, one.visits.length > 0])).toEqual([[canary.name, true]]);
    }
    await app.rows(
      `update identity.patient_document set kind = 'e_insurance' where hospital_id = 1 and patient_id = $1`,
      [own?.patient],
    );
    expect((await look(canary.document)).items).toHaveLength(1);
    expect((await look(`${canary.name}${canary.name}`)).items).toEqual([]);
  });
});

describe('family members follow by consent', () => {
  let visit: string;
  beforeAll(async () => {
    visit = (
      await app.rows<{ id: string }>(
        `select id from booking.appointment where hospital_id = 1 and patient_id = $1 and date = '2026-11-23'`,
        [own?.patient],
      )
    )[0]?.id as string;
  });
  const invite = (until = '2026-11-24') =>
    send<Invited>(own, 'POST', `${base}/follows`, { patient: own?.patient, who: 'child', until });
  const take = (code: string, who = stranger) => status(who, 'POST', `${base}/follows/take`, { code });

  test('who has no consent finds nothing; with the code it sees the timeline and no money; ended, nothing again', async () => {
    expect(await status(stranger, 'GET', `${base}/visits/${visit}`)).toBe(404);
    const { id, code } = await invite();
    expect(await take(code, own)).toBe(404);
    expect(await take(code)).toBe(201);
    expect(await take(code, await people.patient('10000000003'))).toBe(404);
    const seen = await companion(visit, stranger);
    expect(seen).toMatchObject({ own: false, payments: null, feed: null, patient: { id: null } });
    expect(seen.patient.name).not.toBe(canary.name);
    expect(seen.beads.every((bead) => bead.fen === null)).toBe(true);
    expect(await status(await people.patient('10000000003'), 'GET', `${base}/visits/${visit}`)).toBe(404);
    const { taken } = await send<Follows>(stranger, 'GET', `${base}/follows`);
    expect(taken).toMatchObject([{ id, until: '2026-11-24', visits: expect.arrayContaining([]) }]);
    await send(own, 'POST', `${base}/follows/${id}/end`);
    expect(await status(stranger, 'GET', `${base}/visits/${visit}`)).toBe(404);
    const acts = await app.rows<{ action: string }>(
      `select action from platform.audit where action like 'journey.follow%' order by id`,
    );
    expect(acts.map((row) => row.action)).toEqual([
      'journey.follow_invite',
      'journey.follow_take',
      'journey.follow_end',
    ]);
  });

  test('one code serves one person, however many type it at once; eight may follow, no ninth', async () => {
    const { code } = await invite();
    const phones = ['10000000004', '10000000005', '10000000006'];
    const who = await Promise.all(phones.map((phone) => people.patient(phone)));
    const answers = await Promise.all(who.map((one) => take(code, one)));
    expect(answers.sort()).toEqual([201, 404, 404]);
    for (let n = 1; n < 8; n += 1) await invite();
    await expect(invite()).rejects.toThrow('409');
    await app.rows(`update journey.follow set state = 'ended', ended_at = $1 where state <> 'ended'`, [now()]);
  });
});

describe('the feed to the city platform', () => {
  const secret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
  const got: { id: string; seconds: string; signature: string; body: string }[] = [];
  let answer = 200;
  let url: string;
  beforeAll(async () => {
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += String(part);
      const { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signature } = request.headers;
      got.push({ id: String(id), seconds: String(seconds), signature: String(signature), body });
      response.statusCode = answer;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    afterFile(() => new Promise<void>((done) => void server.close(() => done())));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/steps`;
  });
  const feed = (body: object) => status(admin, 'PUT', `${base}/feed`, body);
  const consent = (given: boolean) => send(own, 'PUT', `${base}/feed-consents`, { patient: own?.patient, given });
  const step = async () => {
    const [row] = await app.rows<{ id: string }>(
      `select id from booking.appointment where hospital_id = 1 and patient_id = $1 and date = '2026-11-23'`,
      [own?.patient],
    );
    await tell(row?.id as string, 'forms.survey_invited', { survey: newId() });
    await settle();
  };

  test('nothing goes out before the patient agrees; then each step goes out signed as the standard says', async () => {
    expect(await feed({ url, enabled: true })).toBe(400);
    expect(await feed({ url, enabled: true, secret })).toBe(200);
    expect((await app.rows<{ s: string }>('select secret_sealed as s from journey.feed'))[0]?.s).not.toContain(secret);
    await step();
    expect(got).toEqual([]);
    await consent(true);
    await step();
    const [sent] = got;
    expect(got).toHaveLength(1);
    expect(JSON.parse(sent?.body ?? '')).toMatchObject({
      type: 'journey.step_reached',
      data: { step: 'survey', status: { code: 1_505_001, verified: false } },
    });
    const oracle = new Webhook(secret);
    const at = new Date(Number(sent?.seconds) * 1000);
    expect(sent?.signature).toBe(oracle.sign(String(sent?.id), at, String(sent?.body)));
    expect(oracle.sign(String(sent?.id), at, `${sent?.body} `)).not.toBe(sent?.signature);
  });

  test('a platform that fails hears it again under the same id after a pause, one that is gone is switched off', async () => {
    answer = 503;
    await step();
    const id = got.at(-1)?.id;
    answer = 200;
    await app.app.clock.set(addMinutes(now(), 1));
    expect(got.filter((one) => one.id === id)).toHaveLength(2);
    const [row] = await app.rows('select state, tries from journey.delivery where id = $1', [id]);
    expect(row).toEqual({ state: 'delivered', tries: 2 });
    answer = 410;
    await step();
    expect(await app.rows('select enabled from journey.feed')).toEqual([{ enabled: false }]);
    answer = 200;
    const count = got.length;
    await step();
    expect(got).toHaveLength(count);
  });

  test('a consent that was taken back stops what still waits', async () => {
    await feed({ url, enabled: true });
    answer = 503;
    await step();
    const count = got.length;
    await consent(false);
    await app.app.clock.set(addMinutes(now(), 10));
    expect(got).toHaveLength(count);
    expect(await app.rows(`select from journey.delivery where state = 'withdrawn'`)).toHaveLength(1);
  });

  test('at work the feed leads nowhere into the house, and only over TLS', () => {
    const rules = outsideRules({ config: { ...app.app.config, SHUXIN_MODE: 'production' } });
    const allowed = [
      'https://city.example.cn/steps',
      'http://city.example.cn/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://localhost/',
    ];
    expect(allowed.filter((one) => addressAllowed(one, rules))).toEqual(['https://city.example.cn/steps']);
    expect(addressAllowed('http://127.0.0.1/', outsideRules(app.app))).toBe(true);
  });
});
