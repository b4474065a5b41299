import { maskName } from '#kernel/masking.ts';
import type { EncounterState } from '../step.ts';

const IN_THE_HALL: ReadonlySet<EncounterState> = new Set(['waiting', 'called', 'in_room', 'absent']);

/**
 * The masked names that more than one person of a hall has who may still be called or sit inside: 王小明 and 王大明 are both 王*明,
 * so only the number tells them apart.
 */
export function namesAlike(people: readonly { name: string; state: EncounterState }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const alike = new Set<string>();
  for (const { name, state } of people) {
    if (!IN_THE_HALL.has(state)) continue;
    const masked = maskName(name);
    if (seen.has(masked)) alike.add(masked);
    seen.add(masked);
  }
  return alike;
}
