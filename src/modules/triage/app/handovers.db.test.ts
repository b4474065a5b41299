import { beforeAll, expect, it } from 'vitest';
import { atLocal, type Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Clinic, clinicIn, staff } from '../../../../test/support/clinic.ts';
import { acceptHandover, closeHandover, openHandover, passOn, sendBack } from './act-on-handover.ts';
import { listHandovers } from './list-handovers.ts';
import { readDuty } from './read-duty.ts';

let app: TestApp;
let clinic: Clinic;
let [desk, ward]: [string, string] = ['', ''];
beforeAll(async () => {
  app = await testApp();
  clinic = await clinicIn(app);
  [desk, ward] = [await clinic.department(), await clinic.department()];
});

const at = (time: string): Instant => atLocal(clinic.date, time);
const tx = <T>(fn: (t: Tx) => Promise<T>) => clinic.tx(fn);
const open = (by: Actor, time: string, patient?: string) =>
  tx((t) =>
    openHandover(
      t,
      app.app.crypto,
      { kind: patient ? 'first_doctor' : 'first_asked', patient, need: '胸口疼，问该去哪里', department: desk },
      by,
      at(time),
    ),
  );
const pass = (id: string, version: number, by: Actor, time: string, department = ward) =>
  tx((t) => passOn(t, id, { version, department, reason: 'other_specialty' }, by, at(time)));
const accept = (id: string, version: number, by: Actor, time: string) =>
  tx((t) => acceptHandover(t, id, version, by, at(time)));
const duty = (time: string) => tx((t) => readDuty(t, { from: clinic.date, to: clinic.date }, at(time), 'zh'));

it('the giver answers until somebody else has accepted; a refusal has a reason; the leadership sees the whole chain', async () => {
  const [first, second, third] = [staff(1, null), staff(1, null), staff(1, null)];
  const { id } = await open(first, '09:00', await clinic.patient());
  await pass(id, 1, first, '09:05');
  // Nobody accepts for themselves, and while it is offered nobody else may end it.
  await expect(accept(id, 2, first, '09:06')).rejects.toMatchObject({ code: 'triage.own_handover' });
  await expect(pass(id, 2, second, '09:06')).rejects.toMatchObject({ code: 'triage.not_holder' });
  const mine = await tx((t) => listHandovers(t, app.app.crypto, first, at('09:06'), 'zh'));
  expect(mine.items.find((one) => one.id === id)).toMatchObject({
    mine: true,
    state: 'offered',
    need: '胸口疼，问该去哪里',
  });

  const refuse = (version: number, note?: string) =>
    tx((t) => sendBack(t, id, { version, reason: 'other', note }, second, at('09:10')));
  await expect(refuse(2)).rejects.toMatchObject({ code: 'triage.say_why' });
  await refuse(2, '今天没有这个专科');
  await pass(id, 3, first, '09:20');
  expect((await duty('09:51')).total).toMatchObject({ opened: 1, open: 1, overdue: 1, medianSeconds: null });
  await accept(id, 4, third, '09:52');
  await tx((t) => closeHandover(t, id, { version: 5, reason: 'seen' }, third, at('10:30')));

  const seen = await duty('10:31');
  expect(seen.total).toMatchObject({ opened: 1, open: 0, overdue: 0, medianSeconds: 32 * 60 });
  const [row] = seen.departments.filter(({ department }) => department.id === ward);
  expect(row).toMatchObject({ accepted: 1, sentBack: 1, reasons: [{ reason: 'other', count: 1 }] });
  const chain = seen.items.find((one) => one.id === id);
  expect(chain?.steps.map(({ act }) => act)).toEqual(['open', 'pass', 'send_back', 'pass', 'accept', 'close']);
  expect(chain?.steps[2]).toMatchObject({ reason: 'other', note: '今天没有这个专科' });
  expect(JSON.stringify(seen)).not.toContain('胸口疼');
  const [stored] = await app.rows<{ need_sealed: string }>('select need_sealed from triage.handover where id = $1', [
    id,
  ]);
  expect(stored?.need_sealed).not.toContain('胸口疼');
});

it('two who accept at once: one answers for it; without the conditions of the statement both would', async () => {
  const giver = staff(1, null);
  const { id } = await open(giver, '11:00');
  await pass(id, 1, giver, '11:01');
  const both = await Promise.allSettled([1, 2].map(() => accept(id, 2, staff(1, null), '11:05')));
  expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find((r) => r.status === 'rejected')?.reason).toMatchObject({ code: 'triage.handover_changed' });
  // Positive control: the bare update, twice, finds its row twice.
  const bare = () => app.rows('update triage.handover set holder = $2 where id = $1 returning id', [id, newId()]);
  expect([...(await bare()), ...(await bare())]).toHaveLength(2);
});

it('the database refuses a refusal without a reason and a first doctor without a patient', async () => {
  const giver = staff(1, null);
  const { id } = await open(giver, '12:00');
  await expect(
    app.rows(
      `insert into triage.handover_step (hospital_id, handover_id, seq, act, to_department_id, at, acted_by, acted_by_name)
       values (1, $1, 9, 'send_back', $2, $3, $4, '测试')`,
      [id, ward, at('12:01'), newId()],
    ),
  ).rejects.toMatchObject({ constraint: 'triage_handover_step_reason' });
  await expect(app.rows(`update triage.handover set kind = 'first_doctor' where id = $1`, [id])).rejects.toMatchObject({
    constraint: 'triage_handover_patient',
  });
});
