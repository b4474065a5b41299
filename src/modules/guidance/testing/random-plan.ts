import fc from 'fast-check';
import type { Edge, Plan, Shaft, Spot } from '../domain/plan.ts';

const spot = (n: number, floor: string, x: number, y: number): Spot => ({
  id: `s${n}`,
  floor,
  x,
  y,
  kind: 'way',
  zh: `点${n}`,
  en: `spot ${n}`,
  places: [],
  landmark: false,
  facing: null,
  hours: null,
});

const NIGHT = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '20:00', to: '23:00' }];

/** A small hospital of two floors, joined at random: some ways with steps, some closed by day, a lift and stairs. */
export const randomPlan: fc.Arbitrary<Plan> = fc.integer({ min: 4, max: 12 }).chain((n) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(60), fc.nat(40)), { minLength: n, maxLength: n }),
      fc.array(
        fc.record({
          a: fc.nat(n - 1),
          b: fc.nat(n - 1),
          kind: fc.constantFrom<Edge['kind']>('corridor', 'door', 'ramp', 'stairs', 'escalator'),
          stepFree: fc.boolean(),
          width: fc.constantFrom(null, 70, 80, 160),
          shut: fc.boolean(),
        }),
        { maxLength: 3 * n },
      ),
      fc.array(
        fc.record({
          kind: fc.constantFrom<Shaft['kind']>('lift', 'stairs', 'escalator'),
          a: fc.nat(n - 1),
          b: fc.nat(n - 1),
        }),
        {
          maxLength: 3,
        },
      ),
    )
    .map(([points, ways, rides]) => ({
      buildings: [{ id: 'h', zh: '楼', en: 'house' }],
      floors: ['f1', 'f2'].map((id, i) => ({
        id,
        building: 'h',
        label: `${i + 1}F`,
        level: i + 1,
        width: 60,
        height: 40,
      })),
      rooms: [],
      spots: points.map(([x, y], i) => spot(i, i % 2 === 0 ? 'f1' : 'f2', x, y)),
      edges: ways.map(
        ({ a, b, shut, ...way }, i): Edge => ({
          id: `e${i}`,
          a: `s${a}`,
          b: `s${b}`,
          zh: '',
          en: '',
          metres: null,
          hours: shut ? NIGHT : null,
          ...way,
        }),
      ),
      shafts: rides.map(
        ({ kind, a, b }, i): Shaft => ({
          id: `r${i}`,
          kind,
          zh: '',
          en: '',
          stops: [`s${a}`, `s${b}`],
          runs: 'both',
          hours: null,
        }),
      ),
    })),
);

/** So many spots in a grid over some floors, joined like corridors and by lifts: as large as a real house. */
export function largePlan(count: number): Plan {
  const floors = 5;
  const side = Math.ceil(Math.sqrt(count / floors));
  const spots: Spot[] = [];
  const edges: Edge[] = [];
  const way = (a: string, b: string): Edge => ({
    id: `e${edges.length}`,
    a,
    b,
    kind: 'corridor',
    zh: '',
    en: '',
    metres: null,
    width: null,
    stepFree: true,
    hours: NIGHT.map((one) => ({ ...one, from: '00:00' })),
  });
  const at = (f: number, x: number, y: number) => `s${(f * side + y) * side + x}`;
  for (let f = 0; f < floors; f += 1)
    for (let y = 0; y < side; y += 1)
      for (let x = 0; x < side; x += 1) {
        spots.push(spot((f * side + y) * side + x, `f${f}`, x * 5, y * 5));
        if (x > 0) edges.push(way(at(f, x - 1, y), at(f, x, y)));
        if (y > 0) edges.push(way(at(f, x, y - 1), at(f, x, y)));
      }
  const lifts = [0, side - 1].map(
    (x, i): Shaft => ({
      id: `lift${i}`,
      kind: 'lift',
      zh: '电梯',
      en: 'lift',
      stops: Array.from({ length: floors }, (_, f) => at(f, x, x)),
      runs: 'both',
      hours: null,
    }),
  );
  return {
    buildings: [{ id: 'h', zh: '楼', en: 'house' }],
    floors: Array.from({ length: floors }, (_, f) => ({
      id: `f${f}`,
      building: 'h',
      label: `${f + 1}F`,
      level: f + 1,
      width: side * 5,
      height: side * 5,
    })),
    rooms: [],
    spots,
    edges,
    shafts: lifts,
  };
}
