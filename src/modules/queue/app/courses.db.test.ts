import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, atLocal, type Instant } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Clinic, clinicIn } from '../../../../test/support/clinic.ts';
import { checkInByCourse, closeCourse, finishVisit, openCourse, undoVisit } from './courses.ts';
import { coursesOfPatient, visitsToday } from './show-courses.ts';

let app: TestApp;
let clinic: Clinic;
let place: string;
beforeAll(async () => {
  app = await testApp();
  clinic = await clinicIn(app);
  place = await clinic.room(clinic.area);
});

const on = (days: number, time = '09:00'): Instant => atLocal(addDays(clinic.date, days), time);
async function course(sessions: number, more: { perDay?: number; days?: number } = {}) {
  const { perDay = 1, days = 30 } = more;
  const wanted = {
    ...{ patient: await clinic.patient(), department: await clinic.department(), place, item: '针刺治疗' },
    ...{ sessions, perDay, validUntil: addDays(clinic.date, days) },
  };
  return clinic.tx((t) => openCourse(t, wanted, clinic.desk, on(0)));
}
const visit = (id: string, at: Instant) => clinic.tx((t) => checkInByCourse(t, id, clinic.desk, at));

describe('a course is registered once', () => {
  it('each visit counts one session down, once a day, and with the last one the course is done', async () => {
    const { id, patient } = await course(2);
    await app.spine.settle(on(0));
    const told = await app.rows<{ body: string }>(
      `select body_zh as body from messaging.message where template = 'course_opened' and patient_id = $1`,
      [patient],
    );
    expect(told).toEqual([{ body: expect.stringMatching(/共 2 次.*前有效/) }]);
    expect(told[0]?.body).not.toContain('针刺');
    expect(await visit(id, on(1))).toMatchObject({ used: 1, state: 'open' });
    await expect(visit(id, on(1, '15:00'))).rejects.toMatchObject({ code: 'queue.course_today' });
    expect(await visit(id, on(3))).toMatchObject({ used: 2, state: 'done' });
    await expect(visit(id, on(5))).rejects.toMatchObject({ code: 'queue.course_used_up' });
    const { items } = await clinic.tx((t) => coursesOfPatient(t, patient, on(5), 'zh'));
    expect(items).toMatchObject([{ left: 0, state: 'done', canCheckIn: false }]);
  });

  it('many check-ins at once use no more than there are; without the condition the count itself refuses', async () => {
    const { id } = await course(3, { perDay: 4 });
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => visit(id, on(1))));
    expect(all.filter((r) => r.status === 'fulfilled')).toHaveLength(3);
    const made = await app.rows('select nth from queue.course_visit where course_id = $1 order by nth', [id]);
    expect(made).toEqual([{ nth: 1 }, { nth: 2 }, { nth: 3 }]);
    // Positive control: the bare count-down is stopped by the table.
    await expect(app.rows('update queue.course set used = used + 1 where id = $1', [id])).rejects.toMatchObject({
      constraint: 'queue_course_used',
    });
    await expect(
      app.rows(
        `insert into queue.course_visit (hospital_id, id, course_id, nth, date, place_id, state, checked_in_at, checked_in_by)
         values (1, $1, $2, 3, $3, $4, 'arrived', $5, 'test')`,
        [newId(), id, clinic.date, place, on(1)],
      ),
    ).rejects.toMatchObject({ constraint: 'queue_course_visit_once' });
  });

  it('a check-in by mistake is given back, a finished one is not', async () => {
    const { id } = await course(1);
    await visit(id, on(0));
    const mine = async () =>
      (await clinic.tx((t) => visitsToday(t, place, on(0), 'zh'))).items.filter((one) => one.course === id);
    const undo = async () => {
      const [one] = await mine();
      return clinic.tx((t) => undoVisit(t, one?.id ?? newId(), '签错人', clinic.desk, on(0)));
    };
    await undo();
    expect(await mine()).toEqual([]);
    expect(await visit(id, on(0))).toMatchObject({ used: 1, state: 'done' });
    const [one] = await mine();
    await clinic.tx((t) => finishVisit(t, one?.id ?? '', clinic.desk, on(0)));
    await expect(undo()).rejects.toMatchObject({ code: 'queue.course_visit_state' });
  });

  it('over its time, or stopped with a reason, nobody checks in by it', async () => {
    const short = await course(5, { days: 2 });
    await expect(visit(short.id, on(3))).rejects.toMatchObject({ code: 'queue.course_expired' });
    const other = await course(5);
    const stop = () => clinic.tx((t) => closeCourse(t, other.id, { version: 1, reason: '已好转' }, clinic.desk, on(1)));
    await stop();
    await expect(stop()).rejects.toMatchObject({ code: 'queue.course_changed' });
    await expect(visit(other.id, on(1))).rejects.toMatchObject({ code: 'queue.course_closed' });
  });
});
