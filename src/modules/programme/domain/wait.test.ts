import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromEpochMs } from '#kernel/instant.ts';
import { waitMinutes } from './wait.ts';

const at = (time: string) => `2026-11-23T${time}Z`;
const base = Date.UTC(2026, 10, 23);

it.each([
  ['late check-in', '00:12:40.000', '00:10:00.000', '00:30:10.000', 18],
  ['early check-in', '00:01:00.000', '00:10:00.000', '00:30:59.999', 20],
  ['called before the slot began', '00:01:00.000', '00:10:00.000', '00:05:00.000', 0],
  ['no slot', '00:01:59.000', null, '00:02:00.000', 1],
])('%s', (_, checkedIn, slot, started, minutes) => {
  expect(waitMinutes({ checkedInAt: at(checkedIn), slotStart: slot && at(slot), startedAt: at(started) })).toBe(
    minutes,
  );
});

it('seconds never matter: the wait is the same when every time is cut to its minute first', () => {
  const ms = fc.integer({ min: 0, max: 12 * 3_600_000 });
  fc.assert(
    fc.property(ms, fc.option(ms, { nil: null }), ms, (checkIn, slot, start) => {
      const cut = (n: number) => n - (n % 60_000);
      const of = (map: (n: number) => number) =>
        waitMinutes({
          checkedInAt: fromEpochMs(base + map(checkIn)),
          slotStart: slot === null ? null : fromEpochMs(base + map(slot)),
          startedAt: fromEpochMs(base + map(start)),
        });
      expect(of((n) => n)).toBe(of(cut));
      const from = Math.max(cut(checkIn), slot === null ? 0 : cut(slot));
      expect(of((n) => n)).toBe(Math.max(0, (cut(start) - from) / 60_000));
    }),
  );
});
