import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { closuresAt } from '../db/closures.ts';
import { paceNow } from '../db/pace.ts';
import type { Network } from '../domain/network.ts';
import { spotKinds } from '../domain/plan.ts';
import type { Choices } from '../domain/route.ts';
import { passableFrom } from '../domain/rules/is-open.ts';

/** Indices of the spots meant: one by its id, all of a place of the catalog, all of a kind that are open. Throws guidance.spot_unknown. */
export function aimedAt(net: Network, aim: string, at: Instant): number[] {
  const own = net.indexOf.get(aim);
  if (own !== undefined) return [own];
  const passable = passableFrom(at);
  const kind = (spotKinds as readonly string[]).includes(aim);
  const found = net.spots.flatMap((spot, index) =>
    (kind ? spot.kind === aim && passable(spot.hours) : spot.places.includes(aim)) ? [index] : [],
  );
  if (found.length === 0) throw domainError('guidance.spot_unknown');
  return found;
}

/** What holds for somebody who walks now. */
export async function choicesNow(t: Tx, stepFree: boolean, now: Instant): Promise<Choices> {
  const closed = new Set((await closuresAt(t, now)).map(({ way }) => way));
  return { stepFree, at: now, closed, pace: await paceNow(t) };
}
