import { doorOf, landmarkAt, passedOn } from './landmarks.ts';
import { type Arc, type Network, tenthsOf } from './network.ts';
import type { Pace } from './pace.ts';
import type { Floor, Spot } from './plan.ts';
import type { Path } from './route.ts';
import { type Leg, legsOf, metresOf, pointOf, type Stretch, stretchesOf, wayOf } from './stretches.ts';
import { directionOf, type Point, type Turn, turnOf } from './turn.ts';

interface Names {
  zh: string;
  en: string;
}
/** What one has just come out of. */
export type CameFrom = 'lift' | 'stairs' | 'escalator' | 'door' | null;

/** What is to be done next; `say.ts` makes a sentence of it. */
export type Act =
  | {
      kind: 'walk';
      out: CameFrom;
      turn: Turn | null;
      facing: boolean;
      at: Names | null;
      towards: Names | null;
      passing: Names[];
    }
  | { kind: 'lift' | 'stairs' | 'escalator'; name: Names; up: boolean; floor: Floor; building: Names | null }
  | { kind: 'cross'; name: Names; floor: Floor; building: Names | null }
  | { kind: 'arrive'; side: 'left' | 'right' | null; ordinal: number | null; name: Names };

export type Step = Act & {
  /** The floor it is done on, and its line there. */
  on: string;
  line: readonly Point[];
  metres: number;
  tenths: number;
};

/** The way cut into what a person does one after the other; each change of floor is a step of its own. */
export function stepsOf(net: Network, from: number, path: Path, pace: Pace): Step[] {
  const stretches = stretchesOf(net, from, path.arcs);
  const target = path.arcs.at(-1)?.to ?? from;
  return stretches.flatMap((stretch, i) => {
    const before = stretches[i - 1]?.leaves ?? null;
    const walked = walkSteps(net, stretch, { from, target, before, pace, last: i === stretches.length - 1 });
    return stretch.leaves ? [...walked, leaveStep(net, stretch.leaves, pace)] : walked;
  });
}

interface Around {
  from: number;
  target: number;
  before: Arc | null;
  pace: Pace;
  last: boolean;
}

function walkSteps(net: Network, stretch: Stretch, around: Around): Step[] {
  const { target, last, pace } = around;
  const own = new Set([around.from, target]);
  const goesIn = last && stretch.arcs.at(-1)?.kind === 'door' && stretch.arcs.length > 0;
  const legs = legsOf(net, { arcs: goesIn ? stretch.arcs.slice(0, -1) : stretch.arcs });
  let came = cameFrom(around.before);
  let facing = around.before ? null : facingOf(net, around.from);
  let at: Names | null = null;
  let heading: Point | null = null;
  const steps: Step[] = [];
  legs.forEach((leg, i) => {
    const way = wayOf(net, leg);
    const outOf = i === 0 && leg.arcs.length === 1 && leg.arcs[0]?.kind === 'door' && legs.length > 1;
    if (outOf) {
      // Out of the door of a room or a lift: told together with the turn that follows.
      came ??= 'door';
      facing = null;
      heading = way;
      return;
    }
    const passing = passedOn(net, leg, own);
    const end = landmarkAt(net, leg, own);
    const turn = heading ? turnOf(heading, way) : facing ? turnOf(facing, way) : null;
    const towards = end ?? passing.at(-1) ?? goalOf(net, stretch, last ? target : null);
    steps.push({
      kind: 'walk',
      out: came,
      turn: turn ?? (came ? 'straight' : null),
      facing: heading === null && facing !== null,
      at,
      towards: turn === null ? towards : null,
      passing: passing.filter((one) => one !== at && one !== end && (turn !== null || one !== towards)),
      on: stretch.floor,
      line: leg.spots.map((index) => pointOf(net, index)),
      ...measured(leg.arcs, pace),
    });
    [came, facing, at, heading] = [null, null, end, way];
  });
  if (last) steps.push(arriveStep(net, stretch, legs.at(-1) ?? null, goesIn, around));
  return steps;
}

function arriveStep(net: Network, stretch: Stretch, leg: Leg | null, goesIn: boolean, { target, pace }: Around): Step {
  const arc = goesIn ? stretch.arcs.slice(-1) : [];
  const spots = arc[0] ? [arc[0].from, target] : [target];
  return {
    kind: 'arrive',
    ...(goesIn ? doorOf(net, leg, target) : { side: null, ordinal: null }),
    name: spotOf(net, target),
    on: stretch.floor,
    line: spots.map((index) => pointOf(net, index)),
    ...measured(arc, pace),
  };
}

function leaveStep(net: Network, arc: Arc, pace: Pace): Step {
  const [a, b] = [spotOf(net, arc.from), spotOf(net, arc.to)];
  const [low, high] = [net.floorOf.get(a.floor) as Floor, net.floorOf.get(b.floor) as Floor];
  const building =
    low.building === high.building ? null : (net.plan.buildings.find(({ id }) => id === high.building) ?? null);
  const to = { name: { zh: arc.zh, en: arc.en }, floor: high, building };
  const isShaft = arc.kind === 'lift' || ((arc.kind === 'stairs' || arc.kind === 'escalator') && building === null);
  return {
    ...(isShaft
      ? { kind: arc.kind as 'lift' | 'stairs' | 'escalator', up: high.level > low.level, ...to }
      : { kind: 'cross', ...to }),
    on: a.floor,
    line: [[a.x, a.y]],
    ...measured([arc], pace),
  };
}

/** What one walks to on this floor, where it has a name: the place itself, or the lift that leads on. */
function goalOf(net: Network, { leaves }: Stretch, target: number | null): Names | null {
  const goal = target === null ? leaves : spotOf(net, target);
  return goal?.zh ? goal : null;
}

function cameFrom(before: Arc | null): CameFrom {
  if (before?.kind === 'lift' || before?.kind === 'stairs' || before?.kind === 'escalator') return before.kind;
  return null;
}

function facingOf(net: Network, from: number): Point | null {
  const { facing } = spotOf(net, from);
  return facing === null ? null : directionOf(facing);
}

const spotOf = (net: Network, index: number): Spot => net.spots[index] as Spot;

const measured = (arcs: readonly Arc[], pace: Pace) => ({
  metres: metresOf(arcs),
  tenths: arcs.reduce((sum, arc) => sum + tenthsOf(arc, pace), 0),
});
