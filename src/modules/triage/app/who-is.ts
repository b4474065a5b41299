import type { Actor } from '#platform/http/actor.ts';
import type { Who } from '../db/handovers.ts';

/** Duty is somebody's: only a member of staff holds, passes on or accepts. */
export function whoIs(by: Actor): Who {
  if (by.kind !== 'staff') throw new Error('hand-overs are between staff; the route asks for their permission');
  return { account: by.account, name: by.name };
}
