import type { EdgeKind, ShaftKind } from '../plan.ts';

/** GB 50763 3.5: a door for wheelchairs leaves at least 80 cm. */
const LEAST_WIDTH_CM = 80;

/** Fit for a wheelchair, a pram or a walking frame: no stairs, no escalator, no threshold, wide enough. */
export function isStepFree(way: { kind: EdgeKind | ShaftKind; stepFree: boolean; width: number | null }): boolean {
  if (way.kind === 'stairs' || way.kind === 'escalator') return false;
  return way.stepFree && (way.width === null || way.width >= LEAST_WIDTH_CM);
}
