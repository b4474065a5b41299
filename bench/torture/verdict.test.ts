import { describe, expect, test } from 'vitest';
import type { Noted } from './journal.ts';
import { judge, type Stored } from './verdict.ts';

const empty: Stored = { bookings: [], holds: [], entries: [], closed: new Set(), told: new Set() };
const noted = (n: number, more: Partial<Noted> = {}): Noted => ({
  op: `${n}/${more.act ?? 'book'}`,
  act: 'book',
  key: `k${n}`,
  patient: `p${n}`,
  ...more,
});
const acked = (n: number, more: Partial<Noted> = {}) => noted(n, { id: `a${n}`, number: n, ...more });
const row = (n: number, more: object = {}) => ({
  id: `a${n}`,
  patient: `p${n}`,
  number: n,
  session: 's',
  state: 'booked',
  ...more,
});
const held = (n: number, more: object = {}) => ({ ...row(n), id: `h${n}`, state: 'held', over: false, ...more });

test('what was acknowledged and is there is well; an unknown outcome may be there or not', () => {
  const verdict = judge([acked(1), noted(2), noted(3)], { ...empty, bookings: [row(1), row(2)] });
  expect(verdict).toEqual({
    acknowledged: 1,
    lost: 0,
    duplicated: 0,
    unknown: 2,
    afterStop: 0,
    acts: { book: 1 },
  });
});

test('an acknowledged booking that is missing, or is another one, or was taken back, is lost', () => {
  expect(judge([acked(1)], empty)).toMatchObject({ lost: 1 });
  expect(judge([acked(1)], { ...empty, bookings: [row(1, { number: 9 })] })).toMatchObject({ lost: 1 });
  expect(judge([acked(1)], { ...empty, bookings: [row(1, { state: 'cancelled' })] })).toMatchObject({ lost: 1 });
});

test('what its own sender cancelled is cancelled, and a cancel that was acknowledged and did nothing is lost', () => {
  const cancel = noted(2, { act: 'cancel', of: 'a1', id: 'a1' });
  const gone = { ...empty, bookings: [row(1, { state: 'cancelled' })] };
  expect(judge([acked(1), cancel], gone)).toMatchObject({ lost: 0, acknowledged: 2 });
  expect(judge([acked(1), cancel], { ...empty, bookings: [row(1)] })).toMatchObject({ lost: 1 });
});

test('a second booking of one operation is a duplicate, and so is the first of a refused one', () => {
  expect(judge([acked(1)], { ...empty, bookings: [row(1), row(1, { id: 'again' })] })).toMatchObject({ duplicated: 1 });
  const refused = noted(1, { refused: 'booking.slot_full' });
  expect(judge([refused], { ...empty, bookings: [row(1)] })).toMatchObject({ duplicated: 1 });
});

describe('a hold that was acknowledged', () => {
  const hold = noted(1, { act: 'hold', id: 'h1', number: 1 });
  const kept = (more: object) => judge([hold], { ...empty, holds: [held(1, more)] });

  test('is held, or its minutes are over; ended before them it is lost', () => {
    expect(kept({})).toMatchObject({ lost: 0, duplicated: 0 });
    expect(kept({ state: 'expired', over: true })).toMatchObject({ lost: 0 });
    expect(kept({ state: 'released' })).toMatchObject({ lost: 1 });
    expect(kept({ number: 7 })).toMatchObject({ lost: 1 });
    // Booked, and nobody asked for that.
    expect(kept({ state: 'booked' })).toMatchObject({ lost: 1 });
  });

  test('is spent by its booking, which has its number; two holds of one operation are one too many', () => {
    const confirm = acked(1, { of: 'h1' });
    const both = { ...empty, bookings: [row(1)], holds: [held(1, { state: 'booked' })] };
    expect(judge([hold, confirm], both)).toMatchObject({ lost: 0, duplicated: 0, acknowledged: 2 });
    expect(judge([hold, confirm], { ...both, holds: [held(1)] })).toMatchObject({ lost: 1 });
    expect(judge([hold], { ...empty, holds: [held(1), held(1, { id: 'again' })] })).toMatchObject({ duplicated: 1 });
  });
});

describe('an offer', () => {
  const join = noted(1, { act: 'join', id: 'e1' });
  const accept = acked(1, { act: 'accept', of: 'h1' });
  const well: Stored = {
    ...empty,
    bookings: [row(1)],
    holds: [held(1, { state: 'booked' })],
    entries: [{ id: 'e1', patient: 'p1', state: 'booked' }],
  };

  test('that was accepted is never taken back', () => {
    expect(judge([join, accept], well)).toMatchObject({ lost: 0, duplicated: 0, acknowledged: 2 });
    expect(judge([join, accept], { ...well, bookings: [row(1, { state: 'cancelled' })] })).toMatchObject({ lost: 1 });
    expect(judge([join, accept], { ...well, bookings: [] })).toMatchObject({ lost: 1 });
  });

  test('that was promised and not made is lost, as is an entry that ended by itself', () => {
    const promised = noted(1, { act: 'accept', id: 'promised' });
    expect(judge([join, promised], { ...well, bookings: [], holds: [] })).toMatchObject({ lost: 1 });
    const ended = { ...empty, entries: [{ id: 'e1', patient: 'p1', state: 'ended' }] };
    expect(judge([join], ended)).toMatchObject({ lost: 1 });
  });
});

describe('a session that was stopped', () => {
  const stop = noted(9, { act: 'stop', patient: '', of: 's', id: 's' });
  const closed = new Set(['s']);

  test('is closed, what was booked in it is cancelled, what was kept is free', () => {
    const bookings = [row(1, { state: 'cancelled' })];
    const holds = [held(2, { state: 'released' })];
    const hold = noted(2, { act: 'hold', id: 'h2', number: 2 });
    const stored = { ...empty, bookings, holds, closed, told: new Set(['a1']) };
    expect(judge([acked(1), hold, stop], stored)).toMatchObject({ lost: 0, afterStop: 0, duplicated: 0 });
    // A place kept elsewhere was asked for by nobody, and somebody who is not told has lost theirs.
    const instead = held(1, { id: 'h9', session: 'next', instead: true });
    expect(judge([acked(1), stop], { ...stored, holds: [instead] })).toMatchObject({ lost: 0, duplicated: 0 });
    expect(judge([acked(1), stop], { ...stored, holds: [], told: new Set() })).toMatchObject({ lost: 1 });
    expect(judge([stop], empty)).toMatchObject({ lost: 1 });
  });

  test('and still holds a booking or a kept place is told', () => {
    const stored = { ...empty, bookings: [row(1)], holds: [held(2)], closed };
    expect(judge([acked(1), noted(2, { act: 'hold', id: 'h2', number: 2 }), stop], stored)).toMatchObject({
      afterStop: 2,
    });
  });
});
