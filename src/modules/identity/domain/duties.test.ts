import { describe, expect, test } from 'vitest';
import { defaultRoles } from './default-roles.ts';
import { powerOf, powersLost } from './duties.ts';

describe('the three administrators', () => {
  const declared = new Set([...Object.values(powerOf), 'identity.break_glass.review', 'catalog.edit', 'booking.rota']);
  const admins = defaultRoles(declared).filter((role) => role.duty !== 'none');

  test('hold no permission in common', () => {
    expect(admins.map((role) => role.duty).sort()).toEqual(['audit', 'security', 'system']);
    const held = admins.flatMap((role) => role.permissions);
    expect(held.length).toBeGreaterThanOrEqual(3);
    expect(new Set(held).size).toBe(held.length);
  });

  test('are missed when the last one goes, and not before', () => {
    const power = powerOf.security;
    expect(powersLost({ [power]: 2 }, { [power]: 1 })).toEqual([]);
    expect(powersLost({ [power]: 1 }, {})).toEqual([power]);
    expect(powersLost({}, {})).toEqual([]);
  });
});
