import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from './api.ts';
import { ApiProblem } from './problem.ts';

const kept = new Map<string, string>();
const sent: string[] = [];
let answers: (() => Response | Promise<Response>)[] = [];

beforeEach(() => {
  kept.clear();
  sent.length = 0;
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('fetch', (_: string, init: { headers: Record<string, string> }) => {
    sent.push(init.headers['idempotency-key'] ?? '');
    return Promise.resolve(answers.shift()!());
  });
});
afterEach(() => vi.unstubAllGlobals());

const json = (status: number, body: object) => () => new Response(JSON.stringify(body), { status });
const book = () => api('/api/h/1/booking/appointments', { method: 'POST', body: {}, intent: 'book.1' });

it('sends the same key again after a lost answer or a 5xx, and a new one after the answer was certain', async () => {
  answers = [
    () => Promise.reject(new TypeError('lost')),
    json(503, {}),
    json(201, { id: 'a' }),
    json(201, { id: 'b' }),
  ];
  await expect(book()).rejects.toMatchObject({ status: 0, code: 'web.offline' });
  await expect(book()).rejects.toMatchObject({ status: 503 });
  await expect(book()).resolves.toEqual({ id: 'a' });
  await expect(book()).resolves.toEqual({ id: 'b' });
  expect(sent[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(sent[1]).toBe(sent[0]);
  expect(sent[2]).toBe(sent[0]);
  expect(sent[3]).not.toBe(sent[0]);
});

it('takes a new key after a refusal, because nothing was done', async () => {
  answers = [json(409, { code: 'booking.slot_full', detail: 'full' }), json(201, {})];
  const refusal = await book().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ApiProblem);
  expect(refusal).toMatchObject({ status: 409, code: 'booking.slot_full', detail: 'full' });
  await book();
  expect(sent[1]).not.toBe(sent[0]);
});

it('sends no key where nothing is created', async () => {
  answers = [json(200, {})];
  await api('/api/hospitals');
  expect(sent).toEqual(['']);
});
