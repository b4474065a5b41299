import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_ANSWERS, satisfaction } from './satisfaction.ts';

test('the score is the mean of all marks over the full mark, times 100, with the answers and the response rate beside it', () => {
  const answers = [
    [5, 4],
    [4, 4],
    [3, 5],
    [5, 5],
    [1, 2],
  ];
  expect(satisfaction({ invited: 16, questions: 2, answers })).toEqual({
    n: 5,
    response: 3125,
    score: 7600,
    each: [7200, 8000],
  });
});

test('under five answers there is no result, so that nobody can be guessed', () => {
  const answers = Array.from({ length: LEAST_ANSWERS - 1 }, () => [5]);
  expect(satisfaction({ invited: 4, questions: 1, answers })).toEqual({
    n: 4,
    response: 10_000,
    score: null,
    each: null,
  });
  expect(satisfaction({ invited: 5, questions: 1, answers: [...answers, [5]] }).score).toBe(10_000);
});

test('it does not depend on the order of the answers, and lies between the lowest and the highest mark', () => {
  const rows = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), {
    minLength: 5,
    maxLength: 40,
  });
  fc.assert(
    fc.property(rows, (answers) => {
      const [one, other] = [answers, [...answers].reverse()].map((them) =>
        satisfaction({ invited: 50, questions: 3, answers: them }),
      );
      const marks = answers.flat().map((mark) => mark * 2000);
      return (
        one?.score === other?.score &&
        (one?.score ?? 0) >= Math.min(...marks) &&
        (one?.score ?? 0) <= Math.max(...marks)
      );
    }),
  );
});
