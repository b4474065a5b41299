import { beforeAll, describe, expect, test } from 'vitest';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { authenticate, authenticateAll } from './authenticate.ts';

let app: TestApp;
let people: People;
let base: string;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
  base = await app.http.listen({ host: '127.0.0.1', port: 0 });
});

/** Opens the patient's own live page; `ended` resolves with the milliseconds until the server ended it. */
async function stream(who: Person) {
  const stop = new AbortController();
  const response = await fetch(`${base}/api/h/1/queue/mine/stream`, {
    headers: { authorization: `Bearer ${who.token}` },
    signal: stop.signal,
  });
  expect(response.status).toBe(200);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  const ended = (async () => {
    while (!(await reader.read()).done);
    return performance.now();
  })();
  return { ended, stop: () => stop.abort() };
}

const took = async (ended: Promise<number>, act: () => Promise<unknown>) => {
  await act();
  const from = performance.now();
  return (await ended) - from;
};

describe('an open stream ends within a second', () => {
  test('when its session is revoked, and the one of another device goes on', async () => {
    const [here, there] = [await people.patient('10000000041'), await new People(app).patient('10000000041')];
    const [mine, other] = [await stream(here), await stream(there)];
    let otherEnded = false;
    other.ended.then(() => (otherEnded = true)).catch(() => undefined);
    const session = here.actor.kind === 'patient' ? here.actor.session : '';
    const revoke = () => people.send(there, 'POST', `/api/identity/sessions/${session}/revoke`);
    expect(await took(mine.ended, revoke)).toBeLessThan(1_000);
    expect(otherEnded).toBe(false);
    expect(await took(other.ended, () => people.send(there, 'POST', '/api/identity/sign-out'))).toBeLessThan(1_000);
  });

  test('when the permission is taken away', async () => {
    const { ended } = await stream(await people.patient('10000000042'));
    const without = `delete from identity.patient_permission where permission = 'queue.checkin.self'`;
    expect(await took(ended, () => app.rows(without))).toBeLessThan(1_000);
    await app.rows(`insert into identity.patient_permission values ('queue.checkin.self')`);
  });

  test('when the session is past its last day', async () => {
    const { ended } = await stream(await people.patient('10000000043'));
    const past = () =>
      app.rows(`update identity.session set expires_at = created_at where account_id in
        (select account_id from identity.account_event order by event_id desc limit 1)`);
    expect(await took(ended, past)).toBeLessThan(1_000);
  });
});

test('two hundred open pages are judged by two short round trips, each as a request of its own would be', async () => {
  const names = ['admin', 'doctor1', 'c2.nurse'];
  const insiders = await Promise.all([people.patient('10000000044'), ...names.map((name) => people.staff(name))]);
  const real = insiders.map((who) => String(who.token));
  const tokens = Array.from({ length: 196 }, (_, i) => `${real[0]?.slice(0, -3)}${String(i).padStart(3, '0')}`);
  const questions = [...tokens, ...real, 'no token'];
  await authenticateAll(app.app, questions);
  const from = performance.now();
  const actors = await authenticateAll(app.app, questions);
  const spent = performance.now() - from;
  expect(actors.filter((actor) => actor.kind !== 'anonymous')).toEqual(
    await Promise.all(real.map((token) => authenticate(app.app, token))),
  );
  // Measured 47 ms on a busy machine of two cores; 470 when every token planned a statement over its rights.
  expect(spent).toBeLessThan(400);
});
