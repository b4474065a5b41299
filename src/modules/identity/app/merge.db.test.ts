import { beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { sampleResidentId } from '../domain/sample-person.ts';
import { idOf, MergeDesk } from '../testing/merge-desk.ts';

let app: TestApp;
let desk: MergeDesk;
beforeAll(async () => {
  app = await testApp('demo');
  desk = new MergeDesk(app);
});

const code = (sent: { body: unknown }) => (sent.body as { code?: string }).code;
const detail = (sent: { body: unknown }) => (sent.body as { detail: string }).detail;
const settle = () => app.spine.settle(app.app.clock.now());
const two = async (change = {}) => [await desk.register(change), await desk.register(change)] as const;

describe('after a merge', () => {
  test('desk, search and old ids show one person; the undo restores both exactly, and what came later stays', async () => {
    const [a, b] = [await desk.register(), await desk.register({ name: '测试重铭' })];
    const first = idOf(await desk.book(a.id, (await desk.slot()).id));
    const second = idOf(await desk.book(b.id, (await desk.slot()).id));
    await settle();
    const before = await desk.digest(a.id, b.id);
    const merge = idOf(await desk.merge(a.id, b.id));
    expect(await desk.appointments(a.id)).toEqual([first, second].sort());
    expect(await desk.appointments(b.id)).toEqual([first, second].sort());
    for (const text of ['测试重铭', b.phone, b.number]) expect(await desk.find(text)).toEqual([a.id]);
    expect(await desk.complaints()).toEqual([]);

    expect((await desk.undo(merge)).status).toBe(200);
    expect(await desk.digest(a.id, b.id)).toEqual(before);
    expect(await desk.complaints()).toEqual([]);

    const again = idOf(await desk.merge(a.id, b.id));
    const later = idOf(await desk.book(b.id, (await desk.slot()).id));
    await desk.send('POST', `/booking/desk/appointments/${second}/cancel`, {});
    expect((await desk.undo(again)).status).toBe(200);
    expect(await desk.appointments(a.id)).toEqual([first, later].sort());
    expect(await desk.appointments(b.id)).toEqual([second]);
    expect(await desk.complaints()).toEqual([]);
  });

  test('both accounts have the one person with all appointments, messages and consents, and each may act', async () => {
    const { people } = desk;
    const [one, other] = [await people.patient('10000000021'), await people.patient('10000000022')];
    const own = async (who: typeof one, path: string) =>
      (
        (await people.send(who, 'GET', `/api/h/1/${path}`)).body as {
          items: { id: string; patient?: { id: string } }[];
        }
      ).items;
    await app.rows(`delete from identity.patient_document where patient_id = $1`, [other.patient]);
    const booked = idOf(await desk.book(other.patient, (await desk.slot()).id));
    await settle();
    const mine = (await own(other, 'booking/appointments')).map((a) => a.id);
    const messages = (await own(one, 'messaging/inbox')).length + (await own(other, 'messaging/inbox')).length;
    const merge = idOf(await desk.merge(one.patient, other.patient));
    for (const who of [one, other]) {
      expect((await own(who, 'identity/patients')).map((p) => p.id)).toEqual([one.patient]);
      expect((await own(who, 'booking/appointments')).map((a) => a.id)).toContain(booked);
      const inbox = await own(who, 'messaging/inbox');
      expect(inbox).toHaveLength(messages);
      expect(new Set(inbox.map((m) => m.patient?.id))).toEqual(new Set([one.patient]));
      const record = await people.send(who, 'GET', `/api/h/1/identity/patients/${other.patient}`);
      expect(record).toMatchObject({ status: 200, body: { id: one.patient } });
      expect((record.body as { consents: unknown[] }).consents).toHaveLength(4);
    }
    // A page that still has the old id goes on working, also through the batch of the booking route.
    const slot = (await desk.slot()).id;
    const body = { slot, patient: other.patient };
    const late = await people.send(other, 'POST', '/api/h/1/booking/appointments', body);
    expect(late).toMatchObject({ status: 201, body: { patient: one.patient } });
    expect(
      (await people.send(other, 'POST', '/api/h/1/booking/holds', { ...body, slot: (await desk.slot()).id })).status,
    ).toBe(201);
    expect(
      (await people.send(await people.patient('10000000023'), 'POST', '/api/h/1/booking/appointments', body)).status,
    ).toBe(404);
    await desk.undo(merge);
    expect((await own(other, 'identity/patients')).map((p) => p.id)).toEqual([other.patient]);
    expect((await own(other, 'booking/appointments')).map((a) => a.id)).toEqual(mine);
    expect(await desk.complaints()).toEqual([]);
  });

  test('it is told by event and audit, both ways, without a name', async () => {
    const [a, b] = await two();
    const merge = idOf(await desk.merge(a.id, b.id));
    await desk.undo(merge);
    const ids = { survivor: a.id, replaced: b.id };
    expect(
      await app.rows('select type, payload from platform.outbox where subject = $1 order by subject_seq', [merge]),
    ).toEqual([
      { type: 'identity.patient_merged', payload: { merge, ...ids } },
      { type: 'identity.patient_unmerged', payload: { merge, ...ids } },
    ]);
    const audits = await app.rows('select action, detail from platform.audit where subject = $1 order by id', [
      `identity.patient_merge/${merge}`,
    ]);
    expect(audits).toMatchObject([
      { action: 'identity.merge', detail: ids },
      { action: 'identity.undo_merge', detail: ids },
    ]);
  });
});

describe('a merge is refused in plain words', () => {
  test('when the two have different resident numbers', async () => {
    const papers = [1, 3].map((n) => [{ kind: 'resident_id', number: sampleResidentId('1980-05-06', n * 2) }]);
    const birthDate = '1980-05-06';
    const a = await desk.register({ birthDate, documents: papers[0] });
    const b = await desk.register({ birthDate, documents: papers[1] });
    const answer = await desk.merge(a.id, b.id);
    expect([answer.status, code(answer)]).toEqual([409, 'identity.merge_blocked']);
    expect(detail(answer)).toContain('身份证号');
  });

  test('when both are booked in one minute, with one doctor on one day, or keep a place; not once that is settled', async () => {
    const [a, b] = await two();
    const slot = await desk.slot();
    const [other] = await app.rows<{ id: string }>(
      `select l.id from booking.slot l join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
       where s.hospital_id = 1 and s.practitioner_id <> $1 and l.starts_at = $2 and cardinality(l.free_numbers) > 0
         and l.share <> 'tier' limit 1`,
      [slot.practitioner, slot.starts],
    );
    const kept = await desk.book(a.id, slot.id);
    const clash = idOf(await desk.book(b.id, other?.id ?? ''));
    expect(kept.status).toBe(201);
    expect(detail(await desk.merge(a.id, b.id))).toContain('同一时间');
    await desk.send('POST', `/booking/desk/appointments/${clash}/cancel`, {});

    const [next] = await app.rows<{ id: string }>(
      `select id from booking.slot where hospital_id = 1 and session_id = $1 and id <> $2 and cardinality(free_numbers) > 0
         and share <> 'tier' limit 1`,
      [slot.session, slot.id],
    );
    const same = idOf(await desk.book(b.id, next?.id ?? ''));
    expect(detail(await desk.merge(a.id, b.id))).toContain('同一位医生');
    const { obstacles } = (await desk.send('GET', `/identity/duplicates/pair?first=${a.id}&second=${b.id}`)).body as {
      obstacles: string[];
    };
    expect(obstacles).toHaveLength(1);
    await desk.send('POST', `/booking/desk/appointments/${same}/cancel`, {});

    await app.rows(
      `insert into booking.hold (hospital_id, id, slot_id, session_id, patient_id, number, state, held_at, due_at)
       select 1, gen_random_uuid(), $1, $2, p, 900 + n, 'held', $4, $4 from unnest($3::uuid[]) with ordinality as x (p, n)`,
      [slot.id, slot.session, [a.id, b.id], '2027-01-01T00:00:00Z'],
    );
    expect(detail(await desk.merge(a.id, b.id))).toContain('保留');
    await app.rows(`delete from booking.hold where number > 900`);
    expect((await desk.merge(a.id, b.id)).status).toBe(201);
  });

  test('two visits with one doctor on one day are past, and stay with the one person', async () => {
    const [a, b] = await two();
    const slot = await desk.slot();
    const [next] = await app.rows<{ id: string }>(
      `select id from booking.slot where hospital_id = 1 and session_id = $1 and id <> $2 and cardinality(free_numbers) > 0
         and share <> 'tier' limit 1`,
      [slot.session, slot.id],
    );
    const ids = [idOf(await desk.book(a.id, slot.id)), idOf(await desk.book(b.id, next?.id ?? ''))];
    await app.rows(`update booking.appointment set state = 'fulfilled' where id = any($1)`, [ids]);
    const before = await desk.digest(a.id, b.id);
    const merge = idOf(await desk.merge(a.id, b.id));
    expect(await desk.appointments(a.id)).toEqual(ids.sort());
    await desk.undo(merge);
    expect(await desk.digest(a.id, b.id)).toEqual(before);
  });
});

describe('a running visit', () => {
  const walkIn = async (patient: string) => {
    const [session] = await app.rows<{ id: string; account: string }>(
      `select s.id, f.account_id as account from booking.session s
       join identity.staff f on f.hospital_id = s.hospital_id and f.practitioner_id = s.practitioner_id
       where s.hospital_id = 1 and s.date = '2026-11-23' and s.period = 'am' and s.state = 'open'
       order by exists (select from booking.appointment a where a.session_id = s.id and a.channel = 'walk_in'), s.id limit 1`,
    );
    const sent = await desk.send('POST', '/booking/desk/walk-ins', { session: session?.id, patient });
    return { appointment: idOf(sent), session: String(session?.id) };
  };
  const checkIn = (appointment: string) => desk.send('POST', '/queue/desk/check-ins', { appointment });
  const visitOf = async (appointment: string) =>
    (
      await app.rows<{ patient_id: string }>('select patient_id from queue.encounter where appointment_id = $1', [
        appointment,
      ])
    )[0]?.patient_id;

  test('goes on under the surviving record, and goes back with its appointment, also when it began after the merge', async () => {
    const [a, b] = [await desk.register({ name: '样例留存' }), await desk.register({ name: '样例并走' })];
    const [running, later] = [await walkIn(b.id), await walkIn(b.id)];
    expect((await checkIn(running.appointment)).status).toBe(201);
    const merge = idOf(await desk.merge(a.id, b.id));
    expect(await visitOf(running.appointment)).toBe(a.id);
    expect((await checkIn(later.appointment)).status).toBe(201);
    expect(await visitOf(later.appointment)).toBe(a.id);
    await settle();
    const heard = await app.rows(`select from platform.outbox where subject = $1 and dispatch_no is not null`, [merge]);
    expect(heard).toHaveLength(1);
    await desk.undo(merge);
    expect([await visitOf(running.appointment), await visitOf(later.appointment)]).toEqual([b.id, b.id]);
    expect(await desk.complaints()).toEqual([]);
  });

  test('of both at one moment is refused: one person is not in two rooms', async () => {
    const [a, b] = await two();
    const visits = [await walkIn(a.id), await walkIn(b.id)];
    for (const { appointment } of visits) await checkIn(appointment);
    const call = (ids: string[], state: string) =>
      app.rows(
        `update queue.encounter set state = $2, calls = 1, called_at = checked_in_at where appointment_id = any($1)`,
        [ids, state],
      );
    await call(
      visits.map((visit) => visit.appointment),
      'called',
    );
    expect(detail(await desk.merge(a.id, b.id))).toContain('都在就诊');
    await call([String(visits[0]?.appointment)], 'absent');
    expect((await desk.merge(a.id, b.id)).status).toBe(201);
  });
});

describe('chains and races', () => {
  test('A into B, B into C: C is the person; the later merge is undone first, then the earlier one', async () => {
    const [a, b, c] = [await desk.register(), await desk.register(), await desk.register()];
    for (const { id } of [a, b, c]) idOf(await desk.book(id, (await desk.slot()).id));
    await settle();
    const before = await desk.digest(a.id, b.id, c.id);
    const first = idOf(await desk.merge(b.id, a.id));
    const between = await desk.digest(a.id, b.id, c.id);
    const second = idOf(await desk.merge(c.id, b.id));
    expect(await desk.appointments(a.id)).toHaveLength(3);
    expect(await desk.find(a.phone)).toEqual([c.id]);
    expect(await desk.complaints()).toEqual([]);
    expect(code(await desk.merge(b.id, c.id))).toBe('identity.merge_replaced');
    expect(code(await desk.undo(first))).toBe('identity.merge_undo_later_first');
    expect((await desk.undo(second)).status).toBe(200);
    expect(await desk.digest(a.id, b.id, c.id)).toEqual(between);
    expect(code(await desk.undo(second))).toBe('identity.merge_undone');
    expect((await desk.undo(first)).status).toBe(200);
    expect(await desk.digest(a.id, b.id, c.id)).toEqual(before);
  });

  test('of eight merges of one pair at once, both ways, exactly one happens', async () => {
    const [a, b] = await two();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => (n % 2 ? desk.merge(a.id, b.id) : desk.merge(b.id, a.id))),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(7).fill(409)]);
    expect(answers.filter((answer) => answer.status === 409).every((r) => code(r) === 'identity.merge_replaced')).toBe(
      true,
    );
  });

  test('bookings, documents and cancels that race with merge and undo are lost to nobody', async () => {
    const [a, b] = await two();
    const before = idOf(await desk.book(b.id, (await desk.slot()).id));
    const slots = await Promise.all(Array.from({ length: 6 }, () => desk.slot()));
    const paper = (n: number) =>
      desk.send('POST', `/identity/desk/patients/${b.id}/documents`, { kind: 'other', number: `RACEPAPER${n}` });
    const [merge, , ...made] = await Promise.all([
      desk.merge(a.id, b.id),
      desk.send('POST', `/booking/desk/appointments/${before}/cancel`, {}),
      ...slots.map((slot) => desk.book(b.id, slot.id)),
      ...[1, 2, 3].map(paper),
    ]);
    expect(made.filter((sent) => sent.status >= 500)).toEqual([]);
    const booked = made
      .slice(0, 6)
      .filter((sent) => sent.status === 201)
      .map(idOf);
    expect(await desk.appointments(a.id)).toEqual([before, ...booked].sort());
    expect(await desk.complaints()).toEqual([]);
    await Promise.all([
      desk.undo(idOf(merge)),
      ...booked.map((id) => desk.send('POST', `/booking/desk/appointments/${id}/cancel`, {})),
    ]);
    expect(await desk.complaints()).toEqual([]);
  });

  test('control: a row that is written for a merged record behind the lock is found', async () => {
    const [a, b] = await two();
    const id = idOf(await desk.book(a.id, (await desk.slot()).id));
    await desk.merge(a.id, b.id);
    await app.rows('update booking.appointment set patient_id = $2 where id = $1', [id, b.id]);
    expect((await desk.complaints()).join()).toContain(`appointment of a merged record: ${id}`);
    await app.rows('update booking.appointment set patient_id = $2 where id = $1', [id, a.id]);
    expect(await desk.complaints()).toEqual([]);
  });
});

describe('the list of duplicates', () => {
  test('offers who shares name and birth date, says why, and never again once somebody said: two people', async () => {
    const [a, b] = await two({ name: '样例双生', birthDate: '1971-02-03' });
    const pairs = async () => {
      const { items } = (await desk.send('GET', '/identity/duplicates')).body as {
        items: {
          first: { id: string; phoneMasked: string };
          second: { id: string };
          reasons: string[];
          score: number;
        }[];
      };
      return items.filter((pair) => [pair.first.id, pair.second.id].includes(a.id));
    };
    expect(await pairs()).toMatchObject([{ score: 60, reasons: ['same_name', 'same_birth_date'] }]);
    expect((await pairs())[0]?.first.phoneMasked).toContain('*');
    const body = { first: b.id, second: a.id };
    expect((await desk.send('POST', '/identity/duplicates/not-same', body)).status).toBe(200);
    expect((await desk.send('POST', '/identity/duplicates/not-same', body)).status).toBe(200);
    expect(await pairs()).toEqual([]);
  });

  test('does not offer a record that is merged', async () => {
    const [a, b] = await two({ name: '样例并入', birthDate: '1972-02-03' });
    const merge = idOf(await desk.merge(a.id, b.id));
    const list = async () => (await desk.send('GET', '/identity/duplicates')).text;
    expect(await list()).not.toContain(b.id);
    await desk.undo(merge);
    expect(await list()).toContain(b.id);
  });
});
