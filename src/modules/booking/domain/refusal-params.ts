import type { ErrorParams } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';

/** The params of a refusal: `alternatives` as `slot@instant` joined by commas, in time order; empty when none is free. */
export function refusalParams(near: readonly { slot: string; startsAt: Instant }[]): ErrorParams {
  if (near.length === 0) return {};
  const inTimeOrder = [...near].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return { alternatives: inTimeOrder.map((a) => `${a.slot}@${toOffset(a.startsAt)}`).join(',') };
}
