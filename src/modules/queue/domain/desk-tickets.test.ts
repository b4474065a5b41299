import { describe, expect, test } from 'vitest';
import { nextTicket, runAfter, type WaitingTicket } from './rules/two-special-then-one-other.ts';
import { deskKind } from './rules/window-wait-limits.ts';

const ticket = (number: number, special = false): WaitingTicket => ({ id: `t${number}`, number, special });

function callAll(tickets: WaitingTicket[]): string[] {
  const called: string[] = [];
  let [waiting, run] = [tickets, 0];
  for (let next = nextTicket(waiting, run); next; next = nextTicket(waiting, run)) {
    called.push(next.special ? `P${next.number}` : `${next.number}`);
    run = runAfter(run, next);
    waiting = waiting.filter((one) => one.id !== next.id);
  }
  return called;
}

describe('the line before the windows', () => {
  test('takes two of the special groups, then one other, and within each whoever came first', () => {
    const line = [ticket(1), ticket(2), ticket(3, true), ticket(4, true), ticket(5, true), ticket(6, true)];
    expect(callAll(line)).toEqual(['P3', 'P4', '1', 'P5', 'P6', '2']);
    expect(callAll([ticket(2), ticket(1)])).toEqual(['1', '2']);
    expect(nextTicket([], 0)).toBeNull();
  });

  test('is a hall at the first desk of a campus and a floor at the others', () => {
    const desks = [
      { id: 'a', campus: { id: 'north' } },
      { id: 'b', campus: { id: 'north' } },
      { id: 'c', campus: { id: 'south' } },
    ];
    expect(['a', 'b', 'c'].map((id) => deskKind(id, id === 'c' ? 'south' : 'north', desks))).toEqual([
      'hall',
      'floor',
      'hall',
    ]);
  });
});
