import { epochMs, fromEpochMs, type Instant } from '#kernel/instant.ts';
import type { Waiting } from '../line.ts';
import type { QueueRules } from '../queue-rules.ts';
import { isLate } from './is-late.ts';
import { readyAt } from './ready-at.ts';

/** Slots are told by the half-hour (standards 3.1), so that is a period (时段). */
const PERIOD_MS = 30 * 60_000;

export interface Turn {
  /** From when on the person may be called in turn; null: only when nobody else is left. */
  from: Instant | null;
  /** The smaller goes first; equal ones by number. */
  key: string;
}

/** Where a person stands among the others of the same kind, by the hospital's order (ecosystem 1.3) and late rule. */
export function turnOf(person: Waiting, rules: QueueRules): Turn {
  const { checkedInAt, backAt } = person;
  if (backAt !== null) return { from: backAt, key: backAt };
  if (isLate(person, rules.lateMinutes)) {
    if (rules.late === 'session_end') return { from: null, key: `~${checkedInAt}` };
    if (rules.late === 'period_end' && rules.order !== 'number') {
      return { from: checkedInAt, key: periodStart(checkedInAt, 1) };
    }
  }
  const ready = readyAt(person);
  switch (rules.order) {
    case 'turn':
      return { from: ready, key: ready };
    case 'period':
      return { from: later(periodStart(ready, 0), checkedInAt), key: periodStart(ready, 0) };
    case 'number':
      return { from: checkedInAt, key: '' };
    case 'sign_in':
      return { from: checkedInAt, key: checkedInAt };
  }
}

const periodStart = (at: Instant, plus: number): Instant =>
  fromEpochMs((Math.floor(epochMs(at) / PERIOD_MS) + plus) * PERIOD_MS);
const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
