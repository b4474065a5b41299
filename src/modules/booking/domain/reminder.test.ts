import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes, localTime } from '#kernel/instant.ts';
import { decideReminder, firstLook } from './reminder.ts';
import { afterQuietHours } from './rules/nobody-is-woken.ts';
import { reminderAt } from './rules/reminders-go-out-before-the-visit.ts';
import { defaultSettings } from './settings.ts';

/** 24 November, Tuesday, by the hospital's clock. */
const at = (time: string, day = '24') => new Date(`2026-11-${day}T${time}:00+08:00`).toISOString();
const figures = { ...defaultSettings };

describe('when a reminder goes out', () => {
  test.each([
    ['the day before at 18:00', 'day', at('10:00'), {}, at('18:00', '23')],
    ['two hours before', 'hours', at('10:00'), {}, at('08:00')],
    ['at the end of the night when two hours before is in it', 'hours', at('08:00'), {}, at('07:00')],
    ['at the hour of the hospital', 'day', at('10:00'), { reminderHour: 12 }, at('12:00', '23')],
    ['days before, as the hospital says', 'day', at('10:00'), { reminderDaysBefore: 3 }, at('18:00', '21')],
    ['never, where the figure is 0', 'day', at('10:00'), { reminderDaysBefore: 0 }, null],
    ['never, where the figure is 0', 'hours', at('10:00'), { reminderMinutesBefore: 0 }, null],
    ['next morning, where the hour is a quiet one', 'day', at('10:00'), { reminderHour: 23 }, at('07:00')],
  ] as const)('%s', (_, kind, start, own, expected) => {
    expect(reminderAt(kind, start, { ...figures, ...own })).toBe(expected);
  });

  test('no minute that comes out of the quiet hours is quiet, and none is put back in time', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(hour, hour, fc.integer({ min: 0, max: 2 * 1440 }), (quietFromHour, quietUntilHour, minute) => {
        const moment = addMinutes(at('00:00'), minute);
        const awake = afterQuietHours(moment, { quietFromHour, quietUntilHour });
        expect(awake >= moment).toBe(true);
        expect(afterQuietHours(awake, { quietFromHour, quietUntilHour })).toBe(awake);
        if (awake !== moment) expect(localTime(awake)).toBe(`${String(quietUntilHour).padStart(2, '0')}:00`);
      }),
    );
  });
});

describe('a reminder that is looked at', () => {
  const start = at('10:00');
  const booked = { state: 'booked', slotStart: start } as const;
  const look = (kind: 'day' | 'hours', now: string, visit: Parameters<typeof decideReminder>[1] = booked, own = {}) =>
    decideReminder({ kind, start }, visit, { ...figures, ...own }, now);

  test.each([
    ['waits for its time', look('day', at('17:59', '23')), { do: 'look', at: at('18:00', '23') }],
    ['goes out at its time', look('day', at('18:00', '23')), { do: 'send' }],
    ['goes out late rather than never', look('day', at('21:00', '23')), { do: 'send' }],
    [
      'waits for the morning when it is late in the night',
      look('day', at('23:30', '23')),
      { do: 'look', at: at('07:00') },
    ],
    ['is over once the next one is due', look('day', at('08:00')), { do: 'end', why: 'too_late' }],
    ['is over at the start', look('hours', at('10:00')), { do: 'end', why: 'too_late' }],
    [
      'is over for who is here',
      look('hours', at('09:00'), { ...booked, state: 'arrived' }),
      { do: 'end', why: 'not_booked' },
    ],
    [
      'is over when cancelled',
      look('day', at('18:00', '23'), { ...booked, state: 'cancelled' }),
      { do: 'end', why: 'not_booked' },
    ],
    [
      'gives way to one for the new time',
      look('day', at('18:00', '23'), { ...booked, slotStart: at('15:00') }),
      { do: 'replan', start: at('15:00') },
    ],
    [
      'follows a figure that has changed',
      look('day', at('18:00', '23'), booked, { reminderHour: 20 }),
      { do: 'look', at: at('20:00', '23') },
    ],
    [
      'is not sent where the hospital sends none',
      look('hours', at('09:00'), booked, { reminderMinutesBefore: 0 }),
      { do: 'look', at: start },
    ],
  ])('%s', (_, verdict, expected) => expect(verdict).toEqual(expected));

  test('always comes to an end: each look is later than now, or the last', () => {
    const minute = fc.integer({ min: -3 * 1440, max: 120 });
    fc.assert(
      fc.property(
        fc.constantFrom('day', 'hours'),
        minute,
        fc.nat(7),
        fc.nat(23),
        fc.nat(720),
        (kind, m, d, h, before) => {
          const now = addMinutes(start, m);
          const own = { reminderDaysBefore: d, reminderHour: h, reminderMinutesBefore: before };
          const verdict = look(kind, now, booked, own);
          if (verdict.do === 'look') expect(verdict.at > now).toBe(true);
          if (verdict.do === 'send') expect(afterQuietHours(now, figures)).toBe(now);
        },
      ),
    );
  });

  test('is not even planned when its moment was over at the time of booking', () => {
    expect(firstLook('day', start, at('20:00', '23'), figures)).toBeNull();
    expect(firstLook('hours', start, at('20:00', '23'), figures)).toBe(at('08:00'));
    expect(firstLook('hours', at('06:30'), at('20:00', '22'), figures)).toBeNull();
  });
});
