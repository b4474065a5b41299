import { type Actor, actorId } from '#platform/http/actor.ts';

/** Who acts, with the name that is kept beside what they did. */
export const personOf = (by: Actor): { id: string; name: string } => ({
  id: actorId(by),
  name: 'name' in by ? by.name : '',
});
