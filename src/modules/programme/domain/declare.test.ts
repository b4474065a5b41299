import { expect, it } from 'vitest';
import { keptOf, type Said } from './declare.ts';
import { leafOf } from './definitions/all.ts';
import type { Value } from './definitions/row.ts';

const keep = (key: string, said: Said) => keptOf((leafOf(key) as { value: Value }).value, said);
const refused = (key: string, said: Said) => {
  try {
    keep(key, said);
    return null;
  } catch (error) {
    return (error as { code: string }).code.split('_').at(-1);
  }
};

it('a value is computed from its parts where they are given, else kept as it was said', () => {
  expect(keep('13', { numerator: 19, denominator: 20, value: 7 })).toMatchObject({ numerator: 19, scaled: 9500 });
  expect(keep('12', { value: 14.3 })).toMatchObject({ numerator: null, scaled: 143 });
  expect(keep('34a', { numerator: 18_070, denominator: 200 }).scaled).toBe(9035);
  expect(keep('30', { grades: [5, 3, 1] })).toMatchObject({ scaled: null, grades: [5, 3, 1] });
});

it('what cannot be is refused: more than all, nothing to divide by, half a case, a grade there is not, nothing said', () => {
  expect(refused('13', { numerator: 21, denominator: 20 })).toBe('wrong');
  expect(refused('13', { numerator: 0, denominator: 0 })).toBe('wrong');
  expect(refused('13', { value: 95.555 })).toBe('wrong');
  expect([refused('14', { value: 6 }), refused('14', { value: 2.5 }), refused('28', { value: 2 })]).toEqual(
    Array(3).fill('wrong'),
  );
  expect([refused('30', { grades: [9, 3, 1] }), refused('30', { grades: [5, 3] })]).toEqual(['wrong', 'wrong']);
  expect([refused('13', {}), refused('30', { value: 3 })]).toEqual(['missing', 'missing']);
});
