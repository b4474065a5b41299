import { expect, test } from 'vitest';
import { judge } from './verdict.ts';

const noted = (op: number, more: object = {}) => ({ op, key: `k${op}`, patient: `p${op}`, ...more });
const row = (op: number, id = `a${op}`) => ({ id, patient: `p${op}`, number: op });
const acked = (op: number) => noted(op, { id: `a${op}`, number: op });

test('what was acknowledged and is there is well; an unknown outcome may be there or not', () => {
  const verdict = judge([acked(1), noted(2), noted(3)], [row(1), row(2)]);
  expect(verdict).toEqual({ acknowledged: 1, lost: 0, duplicated: 0, unknown: 2 });
});

test('an acknowledged booking that is missing, or is another one, is lost', () => {
  expect(judge([acked(1)], [])).toMatchObject({ lost: 1 });
  expect(judge([acked(1)], [{ id: 'a1', patient: 'p1', number: 9 }])).toMatchObject({ lost: 1 });
});

test('a second booking of one operation is a duplicate, and so is the first of a refused one', () => {
  expect(judge([acked(1)], [row(1), row(1, 'again')])).toMatchObject({ lost: 0, duplicated: 1 });
  expect(judge([noted(1, { refused: 'booking.slot_full' })], [row(1)])).toMatchObject({ duplicated: 1 });
});
