import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complianceRow, percent, type ShareCount } from './compliance.ts';
import { spreadShares } from './rules/shares-are-spread-over-the-session.ts';
import { sharesMeetTheStandard } from './rules/shares-meet-the-standard.ts';
import { defaultSettings } from './settings.ts';

const settings = { ...defaultSettings };
const count = (share: ShareCount['share'], places: number, used = 0, date = '2026-11-30'): ShareCount => ({
  department: 'a',
  date,
  share,
  places,
  used,
});
const NOW = '2026-11-23T00:00:00.000Z';

describe('compliance', () => {
  test('of 20 places 16 must be online and 7 of these for lower-tier institutions first', () => {
    const row = complianceRow([count('onsite', 4, 1), count('online', 9, 3), count('tier', 7, 2)], NOW, settings);
    expect(row).toMatchObject({
      places: { all: 20, onsite: 4, online: 16, tier: 7 },
      onlinePercent: 80,
      tierPercent: 43.75,
      meets: { online: true, tier: true },
      used: { onsite: 1, online: 3, tier: 2 },
    });
    expect(sharesMeetTheStandard({ all: 20, online: 15, tier: 6 })).toEqual({ online: false, tier: true });
    expect(sharesMeetTheStandard({ all: 20, online: 16, tier: 6 })).toEqual({ online: true, tier: false });
  });

  test('every session whose shares are spread by the default figures meets the standard, however long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (slots) => {
        const shares = spreadShares(slots, settings);
        const tier = shares.filter((share) => share === 'tier').length;
        const online = tier + shares.filter((share) => share === 'online').length;
        expect(sharesMeetTheStandard({ all: slots, online, tier })).toEqual({ online: true, tier: true });
      }),
    );
  });

  test('a tier place is released on day D-10 at eight and everybody’s 72 hours later; nothing before booking opens', () => {
    const on = (date: string) => complianceRow([count('tier', 5, 0, date), count('online', 5, 0, date)], NOW, settings);
    expect(on('2026-12-04')).toMatchObject({ released: { tier: 0, online: 5 }, tierOpenedToAll: 0 });
    expect(on('2026-12-03')).toMatchObject({ released: { tier: 5 }, tierOpenedToAll: 0 });
    expect(on('2026-11-30')).toMatchObject({ released: { tier: 5 }, tierOpenedToAll: 5 });
    expect(on('2026-12-08')).toMatchObject({ released: { tier: 0, online: 0 } });
  });

  test('nothing has no percent and fails nothing; a percent is rounded half up', () => {
    expect(complianceRow([], NOW, settings)).toMatchObject({
      onlinePercent: null,
      meets: { online: null, tier: null },
    });
    expect([percent(1, 3), percent(2, 3), percent(1, 800)]).toEqual([33.33, 66.67, 0.13]);
  });
});
