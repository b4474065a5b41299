import { beforeAll, describe, expect, it } from 'vitest';
import { addMinutes, atLocal, type Instant, toOffset } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Clinic, clinicIn } from '../../../../test/support/clinic.ts';
import { actOnEncounter } from '../app/act-on-encounter.ts';
import { callNext } from '../app/call-next.ts';
import { checkIn, requireAppointment } from '../app/check-in.ts';
import { readBoard } from '../app/read-board.ts';
import { changeScreen, confirmScreen, listScreens, revokeScreen } from '../app/screens.ts';
import { takeBoardEvent } from '../app/take-board-event.ts';
import type { BoardEvent, FeedBoard } from '../contract-feeds.ts';
import type { Door, OwnScreen } from '../contract-screens.ts';
import { feedRoutes } from './feed-routes.ts';

let app: TestApp;
let clinic: Clinic;
let base: string;

beforeAll(async () => {
  app = await testApp();
  clinic = await clinicIn(app);
  base = `${await app.http.listen({ host: '127.0.0.1', port: 0 })}/api/h/1/queue`;
});

const now = (): Instant => app.app.clock.now();

/** Each whole picture that a stream sends. */
async function follow<T>(path: string, headers: Record<string, string> = {}) {
  const stop = new AbortController();
  const response = await fetch(`${base}/${path}/stream`, {
    headers: { 'accept-language': 'zh', ...headers },
    signal: stop.signal,
  });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    close: () => stop.abort(),
    async message(): Promise<T> {
      for (;;) {
        const match = /id: \d+\ndata: (.*)\n\n/.exec(text);
        if (match) {
          text = text.slice(match.index + match[0].length);
          return JSON.parse(match[1] as string) as T;
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream ended');
        text += decoder.decode(value, { stream: true });
      }
    },
  };
}

/** A screen that has just asked: its cookie, as a browser keeps it, and the code it shows. */
async function newScreen() {
  const answer = await fetch(`${base}/screens/self`, { method: 'POST' });
  const set = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('shuxin_screen=')) ?? '';
  const shown = (await answer.json()) as Extract<OwnScreen, { state: 'waiting' }>;
  return { set, cookie: set.split(';')[0] ?? '', code: shown.code };
}
const own = async (cookie: string) =>
  (await (await fetch(`${base}/screens/self`, { headers: { cookie } })).json()) as OwnScreen;
const face = (shows: 'area' | 'room', place: string) =>
  ({ name: '一楼', shows, place, voice: 'speech', repeats: 2, quiet: { from: '12:00', to: '13:30' } }) as const;
const confirm = (code: string, what = face('area', clinic.area), at = now()) =>
  clinic.tx((t) => confirmScreen(t, code, what, clinic.desk, at));

describe('a screen on a wall', () => {
  it('shows a code, is paired by it, and knows from then on by its cookie alone what to show', async () => {
    const { set, cookie, code } = await newScreen();
    expect(set).toMatch(/; Path=\/api\/h\/1\/queue\/screens\/self; HttpOnly; SameSite=Strict; Max-Age=34560000/);
    expect(await own(cookie)).toMatchObject({ state: 'waiting', code, secondsLeft: 600 });
    expect(await own('')).toEqual({ state: 'unknown' });
    await confirm(code);
    expect(await own(cookie)).toEqual({ state: 'paired', ...face('area', clinic.area) });
    const [row] = await app.rows<{ kept: string }>('select s::text as kept from queue.screen s where code is null');
    expect(row?.kept).not.toContain(cookie.split('=')[1]);
  });

  it('hears of a change at once, and is nobody’s once it is taken off', async () => {
    const { cookie, code } = await newScreen();
    const screen = await follow<OwnScreen>('screens/self', { cookie });
    expect(await screen.message()).toMatchObject({ state: 'waiting' });
    const paired = await confirm(code);
    await app.spine.drain();
    expect(await screen.message()).toMatchObject({ state: 'paired', place: clinic.area });
    const other = face('area', clinic.secondArea);
    await clinic.tx((t) => changeScreen(t, paired.id, paired.version, other, clinic.desk, now()));
    await app.spine.drain();
    expect(await screen.message()).toMatchObject({ place: clinic.secondArea });
    const late = clinic.tx((t) => changeScreen(t, paired.id, paired.version, other, clinic.desk, now()));
    await expect(late).rejects.toMatchObject({ code: 'queue.screen_changed' });
    await clinic.tx((t) => revokeScreen(t, paired.id, clinic.desk, now()));
    await app.spine.drain();
    expect(await screen.message()).toEqual({ state: 'unknown' });
    screen.close();
  });

  it('is not paired by a code of another screen’s past, one that ran out, or for a place of the wrong kind', async () => {
    const [first, second] = [await newScreen(), await newScreen()];
    const wrong = confirm(first.code, face('room', clinic.area));
    await expect(wrong).rejects.toMatchObject({ code: 'queue.screen_place' });
    await confirm(first.code);
    await expect(confirm(first.code)).rejects.toMatchObject({ code: 'queue.screen_code_unknown' });
    const late = confirm(second.code, undefined, addMinutes(now(), 10));
    await expect(late).rejects.toMatchObject({ code: 'queue.screen_code_unknown' });
    expect(await own(second.cookie)).toMatchObject({ state: 'waiting' });
  });
});

describe('the list of screens', () => {
  const listed = async (id: string, at = now()) => {
    const { items } = await clinic.tx((t) => listScreens(t, at));
    return items.find((screen) => screen.id === id);
  };

  it('says who was heard of, who is silent and who shows something else; a stranger’s beat is nothing', async () => {
    const { cookie, code } = await newScreen();
    const { id } = await confirm(code);
    const say = (place: string, live: boolean, as = cookie) =>
      fetch(`${base}/screens/self/beat`, {
        method: 'POST',
        headers: { cookie: as, 'content-type': 'application/json', 'x-shuxin': '1' },
        body: JSON.stringify({ shows: 'area', place, live }),
      });
    expect((await say(clinic.area, true, `shuxin_screen=${'A'.repeat(43)}`)).status).toBe(204);
    expect(await listed(id)).toMatchObject({ health: 'fresh', seenAt: null });
    expect((await say(clinic.area, true)).status).toBe(204);
    expect(await listed(id)).toMatchObject({ health: 'on' });
    expect(await listed(id, addMinutes(now(), 6))).toMatchObject({ health: 'late' });
    await say(clinic.area, false);
    expect(await listed(id)).toMatchObject({ health: 'cut' });
    await say(clinic.secondArea, true);
    expect(await listed(id)).toMatchObject({ health: 'elsewhere' });
  });
});

describe('the board of a pharmacy', () => {
  const tell = (event: BoardEvent) => clinic.tx((t) => takeBoardEvent(t, event, clinic.desk, now()));
  const about = async (number: string, name: string, place = clinic.area) => {
    const patient = await clinic.patient(name);
    const subject = newId();
    const payload = { place, patient, number, day: clinic.date };
    const at = toOffset(now());
    const steps: BoardEvent[] = [
      { type: 'pharmacy.prescription_received', subject, seq: 1, at, payload },
      { type: 'pharmacy.dispensing_started', subject, seq: 2, at, payload },
      { type: 'pharmacy.medicine_ready', subject, seq: 3, at, payload: { ...payload, window: '3', calls: 1 } },
      { type: 'pharmacy.medicine_collected', subject, seq: 4, at, payload },
    ];
    return steps as [BoardEvent, BoardEvent, BoardEvent, BoardEvent];
  };
  const board = async () => (await (await fetch(`${base}/feed-boards/pharmacy/${clinic.area}`)).json()) as FeedBoard;

  it('keeps the newest of each prescription, whatever comes twice or late, and is the same after a restart', async () => {
    const screen = await follow<FeedBoard>(`feed-boards/pharmacy/${clinic.area}`);
    expect(await screen.message()).toMatchObject({ calling: [], preparing: [], waiting: [] });
    const [received, dispensing, ready] = await about('P001', '欧阳测试');
    expect(await tell(ready)).toEqual({ taken: 'new' });
    for (const late of [received, dispensing, ready]) expect(await tell(late)).toEqual({ taken: 'known' });
    await app.spine.drain();
    const shown = await screen.message();
    expect(shown).toMatchObject({ calling: [{ number: 'P001', name: '欧**试', room: '3 号窗口' }], preparing: [] });
    expect(JSON.stringify(shown)).not.toContain('欧阳测试');
    screen.close();

    const { compose } = await import('../../../server/compose.ts');
    const { rooms } = await import('../../../server/rooms.ts');
    const { config, log } = app.app;
    const restarted = compose({ config, databaseUrl: app.url, rooms, log, clockStart: now() });
    const url = `/api/h/1/queue/feed-boards/pharmacy/${clinic.area}`;
    const answer = await restarted.http.inject({ url, headers: { 'accept-language': 'zh' } });
    await restarted.close();
    expect(answer.json()).toEqual(shown);
  });

  it('refuses a number that is somebody else’s that day, a place that is no hall, and nobody', async () => {
    const [received] = await about('P001', '测试乙');
    await expect(tell(received)).rejects.toMatchObject({ constraint: 'queue_board_line_number_once' });
    const nowhere = { ...received, payload: { ...received.payload, number: 'P009', place: newId() } } as BoardEvent;
    await expect(tell(nowhere)).rejects.toMatchObject({ code: 'queue.feed_place' });
    const nobody = { ...received, payload: { ...received.payload, number: 'P009', patient: newId() } } as BoardEvent;
    await expect(tell(nobody)).rejects.toMatchObject({ code: 'queue.feed_patient' });
  });

  it('stands apart from another place of the same name, from the tests there and from another hospital', async () => {
    await app.rows(`update catalog.place set name_zh = '一楼候诊' where place_id = any($1)`, [
      [clinic.area, clinic.secondArea],
    ]);
    const before = await board();
    const [received] = await about('P077', '测试丙', clinic.secondArea);
    await tell(received);
    await app.spine.drain();
    expect({ ...(await board()), seq: 0 }).toEqual({ ...before, seq: 0 });
    const there = `${base}/feed-boards/pharmacy/${clinic.secondArea}`;
    expect(await (await fetch(there)).json()).toMatchObject({ place: { name: '一楼候诊' }, waiting: ['P077'] });
    const tests = `${base}/feed-boards/exams/${clinic.secondArea}`;
    expect(await (await fetch(tests)).json()).toMatchObject({ waiting: [] });
    const other = await clinicIn(app, 2);
    expect((await fetch(there.replace(clinic.secondArea, other.area))).status).toBe(404);
  });

  it('is fed by hand in demo and test only', async () => {
    const [received] = await about('P033', '测试丁');
    const production = { ...app.app, config: { ...app.app.config, SHUXIN_MODE: 'production' as const } };
    const route = feedRoutes.find(({ id }) => id === 'queue.feed_event');
    const call = (of: typeof app.app) =>
      route?.handler({ app: of, body: received, tx: clinic.tx, actor: clinic.desk, now: now() } as never);
    await expect(call(production)).rejects.toMatchObject({ code: 'queue.feed_closed' });
    expect(await call(app.app)).toMatchObject({ status: 200, body: { taken: 'new' } });
  });
});

describe('two sites with the same names', () => {
  it('never mix: neither on the hall boards nor at the doors', async () => {
    const [here, there] = [await clinic.session(), await clinic.session({ area: clinic.secondArea })];
    const same = (ids: string[], name: string) =>
      app.rows('update catalog.place set name_zh = $2 where place_id = any($1)', [ids, name]);
    await same([here.room, there.room], '1 诊室');
    await same([clinic.area, clinic.secondArea], '一楼候诊');
    const patient = await clinic.patient('欧阳异地');
    const appointment = await clinic.appointment(there, atLocal(clinic.date, '09:00'), { patient });
    const ticket = await clinic.tx(async (t) =>
      checkIn(t, await requireAppointment(t, appointment), clinic.desk, now(), 'zh'),
    );
    await clinic.tx((t) => callNext(t, there.id, there.doctor, now()));
    const [hall, otherHall] = await Promise.all(
      [clinic.area, clinic.secondArea].map((area) => clinic.tx((t) => readBoard(t, area, now(), 'zh'))),
    );
    const called = { number: ticket.number, name: '欧**地', room: '1 诊室' };
    expect(otherHall?.calling).toContainEqual(expect.objectContaining(called));
    expect(hall?.calling).not.toContainEqual(expect.objectContaining({ name: '欧**地' }));
    const door = async (room: string) => (await (await fetch(`${base}/doors/${room}`)).json()) as Door;
    expect([(await door(here.room)).called, (await door(there.room)).called?.name]).toEqual([null, '欧**地']);
  });
});

describe('the door of a room', () => {
  it('shows doctor, call, next and pause over the stream, masked, and the same after a restart', async () => {
    const session = await clinic.session();
    const arrive = async (slot: string, name: string) => {
      const patient = await clinic.patient(name);
      const appointment = await clinic.appointment(session, atLocal(clinic.date, slot), { patient });
      return clinic.tx(async (t) => checkIn(t, await requireAppointment(t, appointment), clinic.desk, now(), 'zh'));
    };
    const door = await follow<Door>(`doors/${session.room}`);
    expect(await door.message()).toMatchObject({
      state: 'open',
      doctor: { name: '测试医生', title: '主治医师' },
      called: null,
    });
    const [first, second] = [await arrive('08:00', '欧阳测试'), await arrive('08:10', '测试乙')];
    await app.spine.drain();
    let shown = await door.message();
    // Two check-ins may be one message or two.
    if (shown.waiting === 1) shown = await door.message();
    expect(shown).toMatchObject({ next: [first.number, second.number], waiting: 2 });
    await clinic.tx((t) => callNext(t, session.id, session.doctor, now()));
    await app.spine.drain();
    shown = await door.message();
    expect(shown).toMatchObject({
      called: { number: first.number, name: '欧**试', state: 'called' },
      next: [second.number],
    });
    expect(JSON.stringify(shown)).not.toContain('欧阳测试');

    await app.rows(`update booking.session set state = 'paused', version = version + 1 where id = $1`, [session.id]);
    const { emit } = await import('#platform/outbox/emit.ts');
    const payload = { session: session.id, state: 'paused', place: session.room };
    await clinic.tx((t) => emit(t, { type: 'booking.session_paused', subject: session.id, seq: 2, payload }, now()));
    await app.spine.drain();
    shown = await door.message();
    expect(shown).toMatchObject({ state: 'paused' });
    door.close();

    const { compose } = await import('../../../server/compose.ts');
    const { rooms } = await import('../../../server/rooms.ts');
    const { config, log } = app.app;
    const restarted = compose({ config, databaseUrl: app.url, rooms, log, clockStart: now() });
    const url = `/api/h/1/queue/doors/${session.room}`;
    const answer = await restarted.http.inject({ url, headers: { 'accept-language': 'zh' } });
    await restarted.close();
    expect(answer.json()).toEqual(shown);
    await clinic.tx((t) => actOnEncounter(t, first.encounter, 'pass', session.doctor, now()));
  });

  it('is 404 for what is no room', async () => {
    for (const path of [clinic.area, `${clinic.area}/stream`])
      expect((await fetch(`${base}/doors/${path}`)).status).toBe(404);
  });
});
