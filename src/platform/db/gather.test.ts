import { expect, test } from 'vitest';
import { gather } from './gather.ts';

/** A round trip that ends when it is told to. */
function slow() {
  const trips: { questions: number[]; end(fail?: Error): void }[] = [];
  const ask = gather<number, number>(
    (questions) =>
      new Promise((resolve, reject) => {
        trips.push({ questions, end: (fail) => (fail ? reject(fail) : resolve(questions.map((q) => q * 10))) });
      }),
    3,
  );
  return { trips, ask };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what is asked during a round trip goes together in the next one, at most so many, each with its own answer', async () => {
  const { trips, ask } = slow();
  const first = ask(1);
  await turn();
  const others = [2, 3, 4, 5].map(ask);
  trips[0]?.end();
  expect(await first).toBe(10);
  await turn();
  trips[1]?.end();
  expect(await Promise.all(others.slice(0, 3))).toEqual([20, 30, 40]);
  await turn();
  trips[2]?.end();
  expect(await others[3]).toBe(50);
  expect(trips.map(({ questions }) => questions)).toEqual([[1], [2, 3, 4], [5]]);
});

test('a failed trip is told to those who were in it, and to nobody else', async () => {
  const { trips, ask } = slow();
  const first = ask(1);
  await turn();
  const second = ask(2);
  trips[0]?.end(new Error('away'));
  await expect(first).rejects.toThrow('away');
  await turn();
  trips[1]?.end();
  expect(await second).toBe(20);
});

test('a trip that forgets a question is a fault, not a silent wait', async () => {
  await expect(gather<number, number>(async () => [])(1)).rejects.toThrow('answers every question');
});
