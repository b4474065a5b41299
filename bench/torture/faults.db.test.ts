import { describe, expect, test } from 'vitest';
import { long } from '../../test/long.ts';
import { torture } from './run.ts';

/** Short forms of `npm run torture`, which knows two faults more: a second of load and faults each, on clusters of their own, side by side. */
const SECONDS = 1;
const LIMIT_MS = 180_000;

describe.concurrent('under load, with every key kept', () => {
  test.each(long ? (['kill-db', 'kill-server', 'pause-db'] as const) : (['kill-db'] as const))(
    '%s: nothing acknowledged is lost, nothing is booked twice, and bookings go on',
    { timeout: LIMIT_MS },
    async (fault) => {
      const result = await torture({ fault, seconds: SECONDS, control: false });
      expect(result).toMatchObject({ fault, lost: 0, duplicated: 0, oversold: 0 });
      expect(result?.acknowledged).toBeGreaterThan(0);
      expect(result?.recoverySeconds).toBeLessThan(60);
    },
  );

  test('acknowledged before the commit, retried without keys, sold without constraints: the checks see it (control)', {
    timeout: LIMIT_MS,
  }, async () => {
    const result = await torture({ fault: 'pause-db', seconds: SECONDS, control: true });
    expect(result?.oversold).toBeGreaterThan(0);
    expect((result?.lost ?? 0) + (result?.duplicated ?? 0)).toBeGreaterThan(0);
  });
});
