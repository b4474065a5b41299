import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '#platform/audit/verify.ts';
import { parseKeyRing } from '#platform/crypto/key-ring.ts';
import { createPool } from '#platform/db/pool.ts';
import { ROLES } from '#platform/db/roles.ts';
import { createDb } from '#platform/db/tx.ts';
import { demoIds } from '../src/modules/identity/demo/demo-ids.ts';
import { KEYS, type Pair, startPair } from './two-servers/pair.ts';
import { openStream } from './two-servers/stream.ts';

const DESK = '/api/h/1/booking/desk/appointments';
const [A, B] = [0, 1];

let pair: Pair;
let registrar: string;
const token = (username: string) => staffToken(username);

beforeAll(async () => {
  pair = await startPair();
  registrar = await token('registrar');
});
afterAll(() => pair?.stop());

async function staffToken(username: string): Promise<string> {
  return pair.session(await staffAccount(username), 'staff');
}

async function staffAccount(role: string): Promise<string> {
  const [row] = await pair.rows<{ id: string }>(
    'select account_id as id from identity.role_member where hospital_id = 1 and role = $1 order by 1 limit 1',
    [role],
  );
  return row?.id ?? '';
}

/** One free place for each of these patients, on a day that they have nothing on. */
async function freeSlots(patients: readonly number[]): Promise<string[]> {
  const places = await pair.rows<{ id: string; date: string }>(
    `select l.id, s.date::text from booking.slot l
     join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
     where l.hospital_id = 1 and s.state = 'open' and cardinality(l.free_numbers) > 0 and l.share <> 'tier' and s.date > '2026-11-25'
     order by l.starts_at, l.id`,
  );
  const busy = await pair.rows<{ day: string }>(
    `select patient_id || ' ' || date as day from booking.appointment where hospital_id = 1`,
  );
  const taken = new Set(busy.map((row) => row.day));
  return patients.map((n) => {
    const at = places.findIndex(({ date }) => !taken.has(`${patient(n)} ${date}`));
    const [place] = places.splice(at, 1);
    return place?.id ?? '';
  });
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const patient = (n: number) => demoIds.patient(1, n);
const count = async (text: string) => Number((await pair.rows<{ n: string }>(`select count(*) as n ${text}`))[0]?.n);
const live = (ids: readonly string[]) => `from booking.appointment where id in ('${ids.join("','")}')`;

describe('two servers over one database', () => {
  test('bookings that go now to one and now to the other are all kept, each told to its patient once', async () => {
    const slots = await freeSlots(upTo(30));
    const answers = await Promise.all(
      slots.map((slot, i) =>
        pair.ask<{ id: string }>(i % 2, registrar, 'POST', DESK, { slot, patient: patient(i + 1) }, randomUUID()),
      ),
    );
    expect(answers.map((a) => a.status)).toEqual(slots.map(() => 201));
    const ids = answers.map((a) => a.body.id);
    expect(await count(live(ids))).toBe(30);
    // Both dispatchers were woken for each; one event makes one message and one number.
    await expect.poll(() => count('from platform.outbox where dispatch_no is null'), { timeout: 15_000 }).toBe(0);
    expect(
      await count(`from platform.outbox where type = 'booking.appointment_booked' and subject like any
      (select '%' || id from booking.appointment where id in ('${ids.join("','")}'))`),
    ).toBe(30);
    const told = await pair.rows<{ n: number }>(
      `select count(*)::integer as n from messaging.message where hospital_id = 1
        and patient_id = any($1::uuid[]) and created_at >= '2026-11-22T23:30:00.500Z' group by patient_id`,
      [upTo(30).map(patient)],
    );
    expect(told.map((row) => row.n)).toEqual(slots.map(() => 1));
    const [numbers] = await pair.rows(
      'select count(*) = count(distinct dispatch_no) as once from platform.outbox where hospital_id = 1',
    );
    expect(numbers).toEqual({ once: true });
    // Messages are sent by jobs, which either runner may take, and only one does.
    await expect.poll(() => count(`from graphile_worker._private_jobs`), { timeout: 15_000 }).toBe(0);
  });

  test('one Idempotency-Key given to both at once makes one booking, and both give its answer', async () => {
    const [slot] = await freeSlots([41]);
    const key = randomUUID();
    const ask = (server: number) =>
      pair.ask<{ id: string }>(server, registrar, 'POST', DESK, { slot, patient: patient(41) }, key);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => ask(i % 2)));
    expect(new Set(answers.map((a) => JSON.stringify(a)))).toHaveProperty('size', 1);
    expect(answers[0]?.status).toBe(201);
    expect(await count(`from booking.appointment where patient_id = '${patient(41)}' and slot_id = '${slot}'`)).toBe(1);
  });

  test('a board that one serves shows what happened at the other', async () => {
    const [session] = await pair.rows<{ id: string; area: string }>(
      `select s.id, p.waiting_id as area from booking.session s
       join catalog.place p on p.hospital_id = s.hospital_id and p.place_id = s.place_id
       where s.hospital_id = 1 and s.state = 'open' and s.date = '2026-11-23' order by s.starts_at, s.id limit 1`,
    );
    const stream = await openStream(`${pair.bases[A]}/api/h/1/queue/boards/${session?.area}/stream`);
    const body = { session: session?.id, patient: patient(50) };
    const walkIn = await pair.ask<{ id: string; number: number }>(
      B,
      registrar,
      'POST',
      '/api/h/1/booking/desk/walk-ins',
      body,
      randomUUID(),
    );
    expect(walkIn.status).toBe(201);
    const checkIn = { appointment: walkIn.body.id };
    const nurse = await token('nurse');
    expect((await pair.ask(B, nurse, 'POST', '/api/h/1/queue/desk/check-ins', checkIn, randomUUID())).status).toBe(201);
    await stream.until((events) => events.length >= 2);
    expect(stream.events.at(-1)).not.toBe(stream.events[0]);
    stream.stop();
  });

  test('a right taken away at one ends within a second what the other streams', async () => {
    const doctor = await staffAccount('doctor');
    const session = await pair.session(doctor, 'staff');
    const emergency = { patient: patient(7), reason: '患者昏迷送入抢救室' };
    const opened = await pair.ask(A, session, 'POST', '/api/h/1/identity/break-glass', emergency, randomUUID());
    expect(opened.status).toBe(201);
    const path = `/api/h/1/identity/break-glass/patients/${patient(7)}/stream`;
    const stream = await openStream(`${pair.bases[B]}${path}`, session);
    await stream.until((events) => events.length >= 1);
    const admin = await token('admin');
    const locked = await pair.ask(A, admin, 'POST', `/api/h/1/identity/staff/${doctor}/lock`, undefined, randomUUID());
    expect(locked.status).toBe(200);
    const from = performance.now();
    await stream.ended;
    expect(performance.now() - from).toBeLessThan(1_000);
    expect((await pair.ask(B, session, 'GET', path)).status).toBe(401);
  });

  test('what falls due is done once, although both sweep every second', async () => {
    const slots = await freeSlots(upTo(10));
    const holds: string[] = [];
    for (const [i, slot] of slots.entries()) {
      const own = await pair.session(demoIds.patientAccount(i + 1), 'patient');
      const held = await pair.ask<{ id: string }>(
        i % 2,
        own,
        'POST',
        '/api/h/1/booking/holds',
        { slot, patient: patient(i + 1) },
        randomUUID(),
      );
      expect(held.status).toBe(201);
      holds.push(held.body.id);
    }
    await pair.rows(`update booking.hold set due_at = '2026-11-22T23:00Z' where id = any($1::uuid[])`, [holds]);
    const over = () => count(`from booking.hold where state = 'expired' and id in ('${holds.join("','")}')`);
    await expect.poll(over, { timeout: 15_000 }).toBe(10);
    const places = await pair.rows(
      `select l.held, l.booked + cardinality(l.free_numbers) = l.capacity as whole from booking.slot l
       where l.hospital_id = 1 and l.id = any($1::uuid[])`,
      [slots],
    );
    expect(places).toEqual(slots.map(() => ({ held: 0, whole: true })));
    const recorded = await pair.rows(
      `select count(*)::integer as n from platform.audit where actor_id = 'booking.hold_expiry' and subject = any($1)
       group by subject`,
      [holds.map((id) => `booking.hold/${id}`)],
    );
    expect(recorded).toEqual(holds.map(() => ({ n: 1 })));
  });

  test('one of them killed in the middle of the work leaves the other serving and nothing lost', async () => {
    const slots = await freeSlots(upTo(40));
    const kept: string[] = [];
    let sent = 0;
    const book = async (slot: string, i: number) => {
      const [body, key] = [{ slot, patient: patient(i + 1) }, randomUUID()];
      // As a balancer does it: what the dead one did not answer goes to the other, with the same key.
      for (const server of [i % 2 ? B : A, A]) {
        const answer = await pair.ask<{ id: string }>(server, registrar, 'POST', DESK, body, key).catch(() => null);
        sent += 1;
        if (sent === 10) pair.servers[1].child.kill('SIGKILL');
        if (answer && answer.status < 500) return answer.status === 201 && kept.push(answer.body.id);
      }
      throw new Error('neither answered');
    };
    for (let i = 0; i < slots.length; i += 8) {
      await Promise.all(slots.slice(i, i + 8).map((slot, at) => book(slot, i + at)));
    }
    expect(await pair.servers[1].exit).toBe('SIGKILL');
    expect(kept.length).toBe(40);
    expect(await count(live(kept))).toBe(kept.length);
    expect(new Set(kept).size).toBe(kept.length);
    const twice = `from (select from booking.appointment where state <> 'cancelled' and slot_id is not null
      group by patient_id, slot_id having count(*) > 1) x`;
    expect(await count(twice)).toBe(0);
    await expect.poll(() => count('from platform.outbox where dispatch_no is null'), { timeout: 15_000 }).toBe(0);
    expect((await fetch(`${pair.bases[A]}/readyz`)).status).toBe(200);
  });

  test('the audit log that both sealed is one whole chain', async () => {
    const db = createDb(createPool(pair.url, ROLES.app, 1));
    const report = () => verifyAudit(db, parseKeyRing(KEYS), 1, null);
    await expect.poll(async () => (await report()).pending, { timeout: 15_000 }).toBe(0);
    const { ok, findings, sealed } = await report();
    expect({ ok, findings }).toEqual({ ok: true, findings: [] });
    expect(sealed).toBeGreaterThan(60);
    await db.close();
  });
});
