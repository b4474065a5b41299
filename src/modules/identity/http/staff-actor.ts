import { domainError } from '#kernel/errors.ts';
import type { Call } from '#platform/http/route.ts';

/** The member of staff who calls a route that is open to any account; identity.staff_only for patients. */
export function staffOf({ actor }: Pick<Call, 'actor'>) {
  if (actor.kind !== 'staff') throw domainError('identity.staff_only');
  return actor;
}
