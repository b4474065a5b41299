import type { StaffPlace } from './places.ts';

export type PlaceGroup = 'care' | 'clinics' | 'improve' | 'keep';

/** In the order of the rail. words: web.staff.group.care web.staff.group.clinics web.staff.group.improve web.staff.group.keep */
export const groups: readonly PlaceGroup[] = ['care', 'clinics', 'improve', 'keep'];

const care = ['desk', 'partner', 'doctor', 'hall', 'courses', 'handovers', 'look_up', 'help', 'sign', 'lines', 'waits'];
const calls = ['emergency', 'calls', 'reminders', 'phone_list'];
const clinics = ['rota', 'clinics', 'own', 'calendar', 'flow', 'stops', 'suspensions', 'callers'];
const shares = ['compliance', 'institutions'];
const keep = ['duplicates', 'proofs', 'figures', 'rules', 'channels', 'phone', 'feed', 'people', 'roles', 'audit'];
const house = ['reviews', 'imports', 'content', 'screens', 'kiosks', 'plan', 'setup'];

const groupOf = new Map<string, PlaceGroup>([
  ...[...care, ...calls].map((name) => [name, 'care'] as const),
  ...[...clinics, ...shares].map((name) => [name, 'clinics'] as const),
  ...[...keep, ...house].map((name) => [name, 'keep'] as const),
]);

/** The places of a person by what they are for; whatever belongs to no day's work belongs to the programme. */
export function grouped(places: readonly StaffPlace[]): { group: PlaceGroup; places: StaffPlace[] }[] {
  return groups
    .map((group) => ({ group, places: places.filter(({ name }) => (groupOf.get(name) ?? 'improve') === group) }))
    .filter((one) => one.places.length > 0);
}
