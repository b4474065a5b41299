import { beforeAll, describe, expect, it } from 'vitest';
import { addMinutes, atLocal, type Instant } from '#kernel/instant.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Clinic, type ClinicSession, clinicIn } from '../../../../test/support/clinic.ts';
import { actOnEncounter } from '../app/act-on-encounter.ts';
import { callNext } from '../app/call-next.ts';
import { checkIn, requireAppointment } from '../app/check-in.ts';
import { readBoard } from '../app/read-board.ts';
import type { Board } from '../contract.ts';
import { lineTopic } from '../domain/topics.ts';

let app: TestApp;
let clinic: Clinic;
let session: ClinicSession;
let base: string;

beforeAll(async () => {
  app = await testApp();
  clinic = await clinicIn(app);
  session = await clinic.session();
  base = await app.http.listen({ host: '127.0.0.1', port: 0 });
});

const now = (): Instant => app.app.clock.now();
const arrive = async (slot: string, name: string) => {
  const appointment = await clinic.appointment(session, atLocal(clinic.date, slot), {
    patient: await clinic.patient(name),
  });
  return clinic.tx(async (t) => checkIn(t, await requireAppointment(t, appointment), clinic.desk, now(), 'zh'));
};
const board = () => clinic.tx((t) => readBoard(t, clinic.area, now(), 'zh'));
const url = (path: string) => `${base}/api/h/1/queue/boards/${path}`;

/** A hall board in the waiting area: each message as the page gets it. */
async function openBoard(lastEventId?: number) {
  const stop = new AbortController();
  const headers = { 'accept-language': 'zh', ...(lastEventId ? { 'last-event-id': String(lastEventId) } : {}) };
  const response = await fetch(url(`${clinic.area}/stream`), { headers, signal: stop.signal });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    response,
    close: () => stop.abort(),
    async message(): Promise<{ id: number; board: Board }> {
      for (;;) {
        const match = /id: (\d+)\ndata: (.*)\n\n/.exec(text);
        if (match) {
          text = text.slice(match.index + match[0].length);
          return { id: Number(match[1]), board: JSON.parse(match[2] as string) as Board };
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream ended');
        text += decoder.decode(value, { stream: true });
      }
    },
  };
}

describe('the hall board', () => {
  it('shows numbers, rooms and masked names to anybody, and nothing else of a person', async () => {
    const first = await arrive('08:00', '欧阳测试');
    for (const slot of ['08:10', '08:20', '08:30', '08:40', '08:50', '09:00']) await arrive(slot, '测试乙');
    await clinic.tx((t) => callNext(t, session.id, session.doctor, now()));
    const response = await fetch(url(clinic.area));
    const text = await response.text();
    const shown = JSON.parse(text) as Board;
    expect(response.status).toBe(200);
    expect(shown.calling).toMatchObject([{ number: first.number, name: '欧**试', state: 'called', calls: 1 }]);
    expect(shown.preparing).toEqual(['A002', 'A003', 'A004', 'A005', 'A006']);
    expect(text).not.toContain('欧阳测试');
    expect(text).not.toContain(first.encounter);
  });

  it('answers 404 for a room, and for the waiting area of another hospital', async () => {
    const other = await clinicIn(app, 2);
    for (const place of [session.room, other.area]) {
      expect((await fetch(url(place))).status).toBe(404);
      expect((await fetch(url(`${place}/stream`))).status).toBe(404);
    }
  });

  it('hears of a call over the stream as a whole board whose id is the dispatch number', async () => {
    await app.spine.drain();
    const screen = await openBoard();
    expect(screen.response.headers.get('content-type')).toContain('text/event-stream');
    const before = await screen.message();
    const current = before.board.calling[0]?.number;
    const [row] = await app.rows<{ id: string }>(
      `select id from queue.encounter where state = 'called' and hospital_id = 1`,
    );
    await clinic.tx((t) => actOnEncounter(t, row?.id ?? '', 'pass', session.doctor, now()));
    await app.spine.drain();
    const after = await screen.message();
    expect(after.id).toBeGreaterThan(before.id);
    expect(after.board.calling).toEqual([]);
    expect(after.board.passed).toEqual([current]);
    expect(after.board.seq).toBeGreaterThan(before.board.seq);
    const [last] = await app.rows<{ no: string }>(
      `select max(dispatch_no) as no from platform.outbox where type = 'queue.passed'`,
    );
    expect(after.board.seq).toBe(Number(last?.no));
    screen.close();
  });

  it('is the same board for a page that connects again and after a restart of the server', async () => {
    const shown = await board();
    const again = await openBoard(1);
    expect((await again.message()).board).toEqual(shown);
    again.close();
    const { compose } = await import('../../../server/compose.ts');
    const { rooms } = await import('../../../server/rooms.ts');
    const { config, log } = app.app;
    const restarted = compose({ config, databaseUrl: app.url, rooms, log, clockStart: now() });
    const answer = await restarted.http.inject({ url: `/api/h/1/queue/boards/${clinic.area}` });
    await restarted.close();
    expect(answer.json()).toEqual(shown);
  });

  it('follows a session that moves to a room of another hall: both boards change, the letter stays unique', async () => {
    const room = await clinic.room(clinic.secondArea);
    await app.rows('update booking.session set place_id = $2, version = version + 1 where id = $1', [session.id, room]);
    const { emit } = await import('#platform/outbox/emit.ts');
    const payload = { session: session.id, state: 'open', place: room };
    await clinic.tx((t) => emit(t, { type: 'booking.session_moved', subject: session.id, seq: 2, payload }, now()));
    await app.spine.drain();
    expect((await board()).preparing).toEqual([]);
    const there = await clinic.tx((t) => readBoard(t, clinic.secondArea, addMinutes(now(), 1), 'en'));
    expect(there.preparing).toHaveLength(5);
  });
});

it('tells the pages of one line, and not those of another, that something changed', async () => {
  const [own, other] = [await clinic.session(), await clinic.session()];
  const heard: string[] = [];
  for (const { id } of [own, other]) app.app.events.subscribe(lineTopic(1, id), () => void heard.push(id));
  const appointment = await clinic.appointment(own, atLocal(clinic.date, '08:00'));
  await clinic.tx(async (t) => checkIn(t, await requireAppointment(t, appointment), clinic.desk, now(), 'zh'));
  await app.spine.drain();
  expect(heard).toEqual([own.id]);
});

it('writes to the patient on check-in and on the call, once each', async () => {
  const own = await clinic.session();
  const patient = await clinic.patient();
  const appointment = await clinic.appointment(own, atLocal(clinic.date, '08:00'), { patient });
  await clinic.tx(async (t) => checkIn(t, await requireAppointment(t, appointment), clinic.desk, now(), 'zh'));
  const { encounter } = await clinic.tx((t) => callNext(t, own.id, own.doctor, now()));
  await clinic.tx((t) => actOnEncounter(t, encounter, 'recall', own.doctor, now()));
  await app.spine.drain();
  const messages = await app.rows<{ template: string; body_zh: string }>(
    'select template, body_zh from messaging.message where patient_id = $1 order by template',
    [patient],
  );
  expect(messages.map((m) => m.template)).toEqual(['called', 'checked_in']);
  expect(messages[0]?.body_zh).toMatch(/[A-Z]001/);
});
