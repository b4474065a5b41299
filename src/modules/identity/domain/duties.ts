/**
 * Three administrators who watch each other (三员分立, GB/T 22239 8.1.4.2): the system administrator keeps accounts, the
 * security administrator gives rights, the audit administrator reads what both did. The database holds them apart
 * (identity_duties_apart, identity_one_duty_each); a hospital never loses the last active one of a kind.
 */
export type Duty = 'none' | 'system' | 'security' | 'audit';

/** The power that makes somebody an administrator of a duty. */
export const powerOf = {
  system: 'identity.staff.manage',
  security: 'identity.role.manage',
  audit: 'identity.audit.read',
} as const satisfies Record<Exclude<Duty, 'none'>, string>;

export type Holders = Readonly<Record<string, number>>;

/** Powers that somebody held before and nobody would hold any more. */
export function powersLost(before: Holders, after: Holders): string[] {
  return Object.values(powerOf).filter((power) => (before[power] ?? 0) > 0 && (after[power] ?? 0) === 0);
}
