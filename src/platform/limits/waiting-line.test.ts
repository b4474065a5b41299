import { afterEach, expect, test, vi } from 'vitest';
import { waitingLine } from './waiting-line.ts';

const here = () => false;
afterEach(() => void vi.useRealTimers());

/** Ten people at a line for two; who was let in, in order, and how the others were turned away. */
function crowd(figures: Parameters<typeof waitingLine>[0], gone: (n: number) => boolean = here) {
  const line = waitingLine(figures);
  const inside: { n: number; leave: () => void }[] = [];
  const refused: [number, string][] = [];
  for (let n = 0; n < 10; n += 1) {
    line
      .enter(() => gone(n))
      .then(
        (leave) => inside.push({ n, leave }),
        (error) => refused.push([n, error.code]),
      );
  }
  return { inside, refused, order: () => inside.map(({ n }) => n) };
}
const turn = () => new Promise((done) => setImmediate(done));

test('who came first is served first, and never more than so many at once', async () => {
  const { inside, order } = crowd({ atOnce: 2, most: 100, longestMs: 1_000 });
  await turn();
  expect(order()).toEqual([0, 1]);
  for (let n = 0; n < 8; n += 1) {
    inside[n]?.leave();
    await turn();
    expect(order()).toEqual(Array.from({ length: n + 3 }, (_, k) => k));
  }
});

test('whom the line has no room for is told when to come again', async () => {
  const { order, refused } = crowd({ atOnce: 2, most: 3, longestMs: 1_000 });
  await turn();
  expect(order()).toEqual([0, 1]);
  expect(refused).toEqual([5, 6, 7, 8, 9].map((n) => [n, 'platform.rush']));
});

test('nobody waits longer than the longest time, and the line goes on for those who come then', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  const line = waitingLine({ atOnce: 1, most: 10, longestMs: 100 });
  const leave = await line.enter(here);
  const early = line.enter(here).catch((error) => error.code);
  vi.advanceTimersByTime(60);
  const late = line.enter(here);
  vi.advanceTimersByTime(60);
  expect(await early).toBe('platform.rush');
  leave();
  await late;
});

test('who has gone is passed over: nothing is done for them', async () => {
  const { inside, refused, order } = crowd({ atOnce: 2, most: 100, longestMs: 1_000 }, (n) => n < 8);
  await turn();
  for (const { leave } of [...inside]) leave();
  await turn();
  expect(order()).toEqual([0, 1, 8, 9]);
  expect(refused.map(([, code]) => code)).toEqual(Array(6).fill('platform.try_again'));
});
