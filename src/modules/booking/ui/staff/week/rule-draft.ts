import type { Rule } from './data.ts';

/** What the form of a rule holds: figures as they are typed. */
export interface RuleDraft {
  practitioner: string;
  place: string;
  weekdays: number[];
  start: string;
  end: string;
  minutes: string;
  capacity: string;
  /** In yuan. */
  fee: string;
  slotClass: Rule['slotClass'];
  from: string;
}

export const emptyRule = (from: string): RuleDraft => ({
  practitioner: '',
  place: '',
  weekdays: [],
  start: '08:00',
  end: '11:30',
  minutes: '10',
  capacity: '1',
  fee: '',
  slotClass: 'ordinary',
  from,
});

export const draftOf = (rule: Rule, from: string): RuleDraft => ({
  practitioner: rule.practitioner.id,
  place: rule.place.id,
  weekdays: [rule.weekday],
  start: rule.start,
  end: rule.end,
  minutes: String(rule.minutesPerSlot),
  capacity: String(rule.capacity),
  fee: String(rule.fee / 100),
  slotClass: rule.slotClass,
  from,
});

/** Yuan as it is typed, in whole fen; null for what is no amount. */
export function fenOf(yuan: string): number | null {
  const found = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(yuan.trim());
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null;
}

const whole = (text: string, most: number) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= most;

/** Names of the fields that are not right yet. */
export function wrongRule(draft: RuleDraft): Set<keyof RuleDraft> {
  const wrong: [keyof RuleDraft, boolean][] = [
    ['practitioner', draft.practitioner === ''],
    ['place', draft.place === ''],
    ['weekdays', draft.weekdays.length === 0],
    ['start', draft.start === ''],
    ['end', draft.end === '' || draft.end <= draft.start],
    ['minutes', !whole(draft.minutes, 30)],
    ['capacity', !whole(draft.capacity, 100)],
    ['fee', fenOf(draft.fee) === null],
    ['from', draft.from === ''],
  ];
  return new Set(wrong.filter(([, is]) => is).map(([name]) => name));
}

/** One body a weekday; the half-day follows from the hour at which it begins. */
export function bodiesOf(draft: RuleDraft): object[] {
  const { place, start, end, slotClass, from } = draft;
  const period = start < '12:00' ? 'am' : start < '17:30' ? 'pm' : 'evening';
  return draft.weekdays.map((weekday) => ({
    place,
    weekday,
    period,
    start,
    end,
    minutesPerSlot: Number(draft.minutes),
    capacity: Number(draft.capacity),
    fee: fenOf(draft.fee),
    slotClass,
    from,
  }));
}

/** How many numbers a morning of these hours gives. */
export function numbersOf({ start, end, minutes, capacity }: RuleDraft): number | null {
  const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const count = Math.floor((at(end) - at(start)) / Number(minutes)) * Number(capacity);
  return Number.isFinite(count) && count > 0 ? count : null;
}
