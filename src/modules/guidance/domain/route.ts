import type { Instant } from '#kernel/instant.ts';
import { Heap } from './heap.ts';
import { type Arc, type Network, tenthsOf } from './network.ts';
import type { Pace } from './pace.ts';
import { passableFrom } from './rules/is-open.ts';

export interface Choices {
  /** No stairs, no escalator, no threshold. */
  stepFree: boolean;
  at: Instant;
  /** Ids of edges, shafts and spots that are closed or out of order now. */
  closed: ReadonlySet<string>;
  pace: Pace;
}

export interface Path {
  arcs: readonly Arc[];
  tenths: number;
  decimetres: number;
}

/** The quickest way to the first of `to` (indices of spots); null when there is none. No arcs: one is there already. */
export function pathBetween(net: Network, from: number, to: readonly number[], choices: Choices): Path | null {
  const goal = new Set(to);
  const { tenths, came, reached } = explore(net, from, choices, goal);
  if (reached === null) return null;
  const arcs: Arc[] = [];
  for (let at = reached; at !== from; ) {
    const arc = came[at] as Arc;
    arcs.push(arc);
    at = arc.from;
  }
  arcs.reverse();
  return { arcs, tenths: tenths[reached] as number, decimetres: arcs.reduce((sum, arc) => sum + arc.decimetres, 0) };
}

/** Tenths of a second to every spot, Infinity where no way leads. */
export function timesFrom(net: Network, from: number, choices: Choices): Float64Array {
  return explore(net, from, choices, new Set()).tenths;
}

/**
 * Dijkstra over whole tenths of a second. Of equal spots the one with the lower index is taken first and only a quicker way
 * replaces a found one, so the answer depends on the plan alone.
 */
function explore(net: Network, from: number, choices: Choices, goal: ReadonlySet<number>) {
  const tenths = new Float64Array(net.spots.length).fill(Number.POSITIVE_INFINITY);
  const came: (Arc | undefined)[] = new Array(net.spots.length);
  const done = new Uint8Array(net.spots.length);
  const passable = passableFrom(choices.at);
  const heap = new Heap();
  tenths[from] = 0;
  heap.push(from, 0);
  for (let at = heap.pop(); at !== null; at = heap.pop()) {
    if (done[at]) continue;
    done[at] = 1;
    if (goal.has(at)) return { tenths, came, reached: at };
    for (const arc of net.arcs[at] as readonly Arc[]) {
      if (done[arc.to] || !mayUse(net, arc, choices) || !passable(arc.hours)) continue;
      const there = (tenths[at] as number) + tenthsOf(arc, choices.pace);
      if (there >= (tenths[arc.to] as number)) continue;
      tenths[arc.to] = there;
      came[arc.to] = arc;
      heap.push(arc.to, there);
    }
  }
  return { tenths, came, reached: null };
}

/** Not out of order, and fit for the person. */
function mayUse(net: Network, arc: Arc, { stepFree, closed }: Choices): boolean {
  if (stepFree && !arc.stepFree) return false;
  return !closed.has(arc.way) && !closed.has(net.spots[arc.to]?.id ?? '');
}
