import { describe, expect, test } from 'vitest';
import { demoHospital, demoPlaces } from '../testing/demo-plan.ts';
import { problemsOf } from './check-plan.ts';
import { networkOf } from './network.ts';
import { DEFAULT_PACE } from './pace.ts';
import type { Plan, Spot } from './plan.ts';
import { pathBetween } from './route.ts';
import { floorWords, say } from './say.ts';
import { stepsOf } from './steps.ts';
import { turnOf } from './turn.ts';

const demo = networkOf(demoHospital());
const choices = { stepFree: true, at: '2026-11-23T01:00:00.000Z', closed: new Set<string>(), pace: DEFAULT_PACE };

function told(from: string, to: string, lang: 'zh' | 'en', stepFree = true): string[] {
  const of = (name: string) => demo.spots.findIndex(({ zh, floor }) => `${floor} ${zh}` === name || zh === name);
  const path = pathBetween(demo, of(from), [of(to)], { ...choices, stepFree });
  return path ? stepsOf(demo, of(from), path, DEFAULT_PACE).map((step) => say(step, lang)) : [];
}

describe('the steps of a way', () => {
  test('name landmarks, turns, the lift and the door, each change of floor by itself', () => {
    expect(told('正门', '脾胃病科3诊室', 'zh')).toEqual([
      '往电梯口方向走约20米，过导医台。',
      '乘2号电梯到2楼。',
      '出电梯右转，走约15米。',
      '右手边第1个门就是脾胃病科3诊室。',
    ]);
    expect(told('正门', '脾胃病科3诊室', 'en')).toEqual([
      'Walk towards the lifts, about 20 metres, past the help desk.',
      'Take lift 2 to floor 2.',
      'Out of the lift, turn right, about 15 metres.',
      'Spleen and stomach room 3 is the first door on your right.',
    ]);
  });

  test('begin from how one looks at the code on the wall, and from the door of a room', () => {
    expect(told('c1-m-3 电梯口', '西药房', 'zh')[0]).toBe('看着墙上的码，往前走几步。');
    expect(told('脾胃病科1诊室', '超声科', 'zh').slice(0, 2)).toEqual([
      '出门左转，走约50米，过儿科候诊区、护士站。',
      '穿过二楼连廊，到东湖院区医技楼2楼。',
    ]);
  });

  test('without the wish for no steps lead over the escalator', () => {
    expect(told('正门', '脾胃病科1诊室', 'zh', false)).toContain('乘自动扶梯上到2楼。');
    expect(told('正门', '脾胃病科1诊室', 'zh').join()).not.toMatch(/扶梯|楼梯/);
  });

  test('where one is already they say so', () => {
    expect(told('导医台', '导医台', 'zh')).toEqual(['到了：导医台。']);
  });

  test.each([
    [[1, 0], [0, 1], 'right'],
    [[1, 0], [0, -1], 'left'],
    [[0, 1], [0.3, 1], 'straight'],
    [[0, 1], [0, -1], 'back'],
  ] as const)('walking %j and then %j is %s on a plan whose y grows downwards', (a, b, turn) => {
    expect(turnOf(a, b)).toBe(turn);
  });

  test('floors are said as people say them', () => {
    expect(['2F', 'B1', '夹层'].map((label) => floorWords(label, 'zh'))).toEqual(['2楼', '地下1层', '夹层']);
    expect(['2F', 'B1', '夹层'].map((label) => floorWords(label, 'en'))).toEqual(['floor 2', 'basement 1', '夹层']);
  });
});

describe('a plan is looked over', () => {
  const plan = demoHospital();
  const places = demoPlaces();
  const kinds = (changed: Plan, of = places) => [
    ...new Set(problemsOf(changed, of).map(({ level, kind }) => `${level} ${kind}`)),
  ];
  const spots = (change: (spot: Spot) => Spot): Plan => ({ ...plan, spots: plan.spots.map(change) });

  test('the demo hospital has every place of its catalog, two houses, all to be reached without a step', () => {
    expect(problemsOf(plan, places)).toEqual([]);
    expect(plan.buildings.length).toBe(3);
    expect(plan.spots.flatMap((spot) => spot.places).length).toBe(places.length);
  });

  test.each<[string, Plan, string[]]>([
    ['a way cut', { ...plan, edges: plan.edges.filter(({ kind }) => kind !== 'door') }, ['look cut_off']],
    ['no lift', { ...plan, shafts: plan.shafts.filter(({ kind }) => kind !== 'lift') }, ['look steps_only']],
    [
      'no entrance',
      spots((spot) => (spot.kind === 'entrance' ? { ...spot, kind: 'landmark' } : spot)),
      ['wrong no_entrance'],
    ],
    ['a place nobody drew', spots((spot) => ({ ...spot, places: spot.places.slice(1) })), ['look place_missing']],
    ['an end that is gone', { ...plan, spots: plan.spots.filter(({ zh }) => zh !== '西药房') }, ['wrong no_end']],
    [
      'a lift of one floor',
      { ...plan, shafts: plan.shafts.map((one) => ({ ...one, stops: one.stops.slice(0, 1) })) },
      ['wrong few_stops', 'look cut_off'],
    ],
    ['an id twice', { ...plan, rooms: [...plan.rooms, ...plan.rooms.slice(0, 1)] }, ['wrong twice']],
  ])('%s is found', (_, changed, found) => expect(kinds(changed)).toEqual(expect.arrayContaining(found)));

  test('a place that the catalog has no more is found', () => {
    expect(kinds(plan, places.slice(1))).toEqual(['look place_unknown']);
  });
});
