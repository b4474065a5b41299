import { describe, expect, test } from 'vitest';
import { demoHospital } from '../testing/demo-plan.ts';
import { added, freshId, moved, newEdge, newRoom, newShaft, newSpot, removed, stopsAt } from './edit-plan.ts';

const plan = demoHospital();
const floor = plan.floors[0]?.id as string;

describe('the hand of who draws', () => {
  test('puts things on a grid of half a metre under words that are not taken', () => {
    const one = added(plan, 'spots', newSpot(plan, floor, [3.26, 4.9]));
    expect(one.spots.at(-1)).toMatchObject({ id: 'spot1', x: 3.5, y: 5, floor });
    expect(freshId(one, 'spot')).toBe('spot2');
    expect(newRoom(plan, floor, [9, 8], [3.1, 2]).shape).toEqual([
      [3, 2],
      [9, 2],
      [9, 8],
      [3, 8],
    ]);
  });

  test('moves a spot or a room, but never off the floor', () => {
    const spot = plan.spots.find((it) => it.floor === floor && it.kind === 'way') as (typeof plan.spots)[number];
    const at = (by: [number, number]) => moved(plan, spot.id, by).spots.find(({ id }) => id === spot.id);
    expect(at([1, -2])).toMatchObject({ x: spot.x + 1, y: spot.y - 2 });
    expect(at([-999, 999])).toMatchObject({ x: 0, y: plan.floors[0]?.height });
    const room = plan.rooms[0] as (typeof plan.rooms)[number];
    const shape = moved(plan, room.id, [-999, 0]).rooms[0]?.shape ?? [];
    expect(Math.min(...shape.map(([x]) => x))).toBe(0);
  });

  test('takes a spot away with its ways and stops, and a floor with all that is on it', () => {
    const lift = plan.shafts.find(({ kind }) => kind === 'lift') as (typeof plan.shafts)[number];
    const stop = lift.stops[0] as string;
    const less = removed(plan, 'spots', stop);
    expect(less.edges.filter(({ a, b }) => a === stop || b === stop)).toEqual([]);
    expect(less.shafts.find(({ id }) => id === lift.id)?.stops).toEqual(lift.stops.slice(1));
    const flat = removed(plan, 'floors', floor);
    expect(JSON.stringify(flat)).not.toContain(`"${floor}"`);
    expect(flat.spots.length).toBeLessThan(plan.spots.length);
  });

  test('joins two spots, and lets a lift stop at a spot of one lift only', () => {
    const [a, b] = plan.spots.slice(0, 2).map(({ id }) => id) as [string, string];
    expect(newEdge(plan, a, b)).toMatchObject({ a, b, id: 'way1', stepFree: true });
    const lifts = plan.shafts.filter(({ kind }) => kind === 'lift');
    const stop = lifts[0]?.stops[0] as string;
    const next = stopsAt(plan, stop, lifts[1]?.id as string);
    expect(next.shafts.filter(({ stops }) => stops.includes(stop)).map(({ id }) => id)).toEqual([lifts[1]?.id]);
    expect(newShaft(plan, 'stairs', stop).stops).toEqual([stop]);
  });
});
