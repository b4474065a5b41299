/**
 * Mission A1: a lower-tier institution books here for its patients, by hand or by its own program. A program's key opens
 * what the hospital's role `partner` may do, and of that only these two: whatever else the hospital gives to the people
 * of that role stays with people.
 */
const FOR_PROGRAMS: readonly string[] = ['booking.partner', 'identity.patient.outside'];

export function permissionsOfKey(role: readonly string[]): ReadonlySet<string> {
  return new Set(FOR_PROGRAMS.filter((permission) => role.includes(permission)));
}
