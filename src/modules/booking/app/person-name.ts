import { type Actor, actorId } from '#platform/http/actor.ts';

/** How whoever did something stands in a history that people read. */
export const personName = (by: Actor): string => (by.kind === 'staff' || by.kind === 'partner' ? by.name : actorId(by));
