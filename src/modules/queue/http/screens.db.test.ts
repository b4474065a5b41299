import { beforeAll, describe, expect, it } from 'vitest';
import { addMinutes, atLocal, type Instant } from '#kernel/instant.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Clinic, clinicIn } from '../../../../test/support/clinic.ts';
import { actOnEncounter } from '../app/act-on-encounter.ts';
import { callNext } from '../app/call-next.ts';
import { checkIn, requireAppointment } from '../app/check-in.ts';
import { changeScreen, confirmScreen, revokeScreen } from '../app/screens.ts';
import type { Door, OwnScreen } from '../contract-screens.ts';

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
