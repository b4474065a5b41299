import type { Place } from '#modules/catalog/public.ts';
import type { Plan, Shaft } from '../domain/plan.ts';
import { groundServices, outpatient, ownExams, technical, technicalFloors } from './houses.ts';
import { edge, front, type House, type Item, type Laid, layFloor, spot } from './lay-floor.ts';

type Part = { [K in keyof Plan]: Plan[K][number][] };

const HALL_X = 33.5;
const WORK_DAYS = [{ days: [1, 2, 3, 4, 5], from: '07:00', to: '18:00' }];

/** One campus with its outpatient house, and a second one for examinations if it is the main campus. Made up, but walkable. */
export function drawCampus(
  prefix: string,
  name: { zh: string; en: string },
  places: readonly Place[],
  main: boolean,
): Part {
  const part: Part = { buildings: [], floors: [], rooms: [], spots: [], edges: [], shafts: [] };
  const labels = [...new Set(['1F', '2F', '3F', ...places.map(({ floor }) => floor)])].sort();
  const out = `${prefix}-m`;
  part.buildings.push({ id: out, zh: `${name.zh}门诊楼`, en: houseEn(name.en, 'outpatient building') });
  const floors = labels.map((label, i) => {
    const items = places.filter((place) => place.floor === label).map(itemOf);
    const more = i === 0 ? [...groundServices, ...(main ? [] : ownExams)] : [];
    return addFloor(part, `${out}-${i + 1}`, out, label, outpatient, [...items, ...more]);
  });
  addHall(part, floors[0] as string, floors[1] as string, out);
  for (const floor of floors.slice(1)) addStation(part, floor);
  for (const [kind, n, zh, en] of [
    ['lift', 1, '1号电梯', 'lift 1'],
    ['lift', 2, '2号电梯', 'lift 2'],
    ['stairs', 1, '1号楼梯', 'stairs 1'],
    ['stairs', 2, '2号楼梯', 'stairs 2'],
  ] as const)
    part.shafts.push(
      shaft(
        `${out}-${kind}${n}`,
        kind,
        zh,
        en,
        floors.map((floor) => `${floor}-${kind}${n}`),
      ),
    );
  if (main) addTechnical(part, prefix, name, floors);
  return part;
}

function addTechnical(part: Part, prefix: string, name: { zh: string; en: string }, beside: readonly string[]): void {
  const id = `${prefix}-t`;
  part.buildings.push({ id, zh: `${name.zh}医技楼`, en: houseEn(name.en, 'examination building') });
  const floors = technicalFloors.map((items, i) => addFloor(part, `${id}-${i + 1}`, id, `${i + 1}F`, technical, items));
  part.shafts.push(
    shaft(
      `${id}-lift3`,
      'lift',
      '3号电梯',
      'lift 3',
      floors.map((floor) => `${floor}-lift3`),
    ),
    shaft(
      `${id}-stairs3`,
      'stairs',
      '3号楼梯',
      'stairs 3',
      floors.map((floor) => `${floor}-stairs3`),
    ),
  );
  const west = floors.map((floor) => firstOf(part, floor));
  const bridge = { metres: 24, width: 200 };
  part.edges.push(
    edge(`${id}-walk`, front(beside[0] as string, 62), west[0] as string, 'ramp', {
      ...bridge,
      zh: '一楼风雨廊',
      en: 'the covered walk',
    }),
    edge(`${id}-bridge`, front(beside[1] as string, 62), west[1] as string, 'corridor', {
      ...bridge,
      zh: '二楼连廊',
      en: 'the bridge',
      hours: WORK_DAYS,
    }),
  );
}

/** The leftmost point of a floor's corridor. */
function firstOf(part: Part, floor: string): string {
  const ways = part.spots.filter((one) => one.floor === floor && one.kind === 'way');
  return (ways.toSorted((a, b) => a.x - b.x)[0] as { id: string }).id;
}

function addFloor(
  part: Part,
  id: string,
  building: string,
  label: string,
  house: House,
  items: readonly Item[],
): string {
  const level = Number(/\d+/.exec(label)?.[0] ?? 1);
  part.floors.push({ id, building, label, level, width: house.width, height: house.height });
  const laid: Laid = layFloor(id, house, items);
  part.rooms.push(...laid.rooms);
  part.spots.push(...laid.spots);
  part.edges.push(...laid.edges);
  // Before the lift: where a code hangs, read with the lift doors before one's eyes.
  for (const one of part.spots)
    if (one.id === front(id, HALL_X))
      Object.assign(one, { kind: 'landmark', zh: '电梯口', en: 'the lifts', landmark: true, facing: 270 });
  return id;
}

/** The entrance hall: door, ramp, help desk, and an escalator that runs up. */
function addHall(part: Part, ground: string, above: string, out: string): void {
  const hall = { zh: '门诊大厅', en: 'Entrance hall' };
  part.rooms.push({
    id: `${ground}-hall`,
    floor: ground,
    kind: 'hall',
    ...hall,
    shape: [
      [26, 16.5],
      [38, 16.5],
      [38, 31],
      [26, 31],
    ],
  });
  part.spots.push(
    spot(`${ground}-door`, ground, HALL_X, 31, {
      zh: '正门',
      en: 'the main entrance',
      kind: 'entrance',
      landmark: true,
    }),
    {
      ...spot(`${ground}-help`, ground, HALL_X, 23, {
        zh: '导医台',
        en: 'the help desk',
        kind: 'help',
        landmark: true,
      }),
      facing: 0,
    },
    spot(`${ground}-esc`, ground, 28, 23, { zh: '', en: '', kind: 'escalator' }),
    spot(`${above}-esc`, above, 28, 20, { zh: '', en: '', kind: 'escalator' }),
  );
  part.edges.push(
    edge(`${ground}-h1`, `${ground}-door`, `${ground}-help`, 'ramp', {
      zh: '正门坡道',
      en: 'the ramp at the door',
      width: 150,
    }),
    edge(`${ground}-h2`, `${ground}-help`, front(ground, HALL_X), 'corridor'),
    edge(`${ground}-h3`, `${ground}-help`, `${ground}-esc`, 'corridor'),
    edge(`${above}-h3`, `${above}-esc`, front(above, 28.5), 'corridor'),
  );
  part.shafts.push({
    ...shaft(`${out}-esc`, 'escalator', '自动扶梯', 'the escalator', [`${ground}-esc`, `${above}-esc`]),
    runs: 'up',
  });
}

function addStation(part: Part, floor: string): void {
  part.rooms.push({
    id: `${floor}-hall`,
    floor,
    kind: 'hall',
    zh: '',
    en: '',
    shape: [
      [26, 16.5],
      [38, 16.5],
      [38, 24.5],
      [26, 24.5],
    ],
  });
  part.spots.push(
    spot(`${floor}-nurse`, floor, HALL_X, 19, { zh: '护士站', en: 'the nurses’ desk', kind: 'help', landmark: true }),
  );
  part.edges.push(edge(`${floor}-n`, `${floor}-nurse`, front(floor, HALL_X), 'corridor'));
}

function itemOf(place: Place): Item {
  const words = { zh: place.name.zh, en: place.name.en, place: place.id };
  if (place.kind === 'desk') return { ...words, kind: 'cashier', drawn: 'desk', units: 2, landmark: true };
  if (place.kind === 'waiting') return { ...words, kind: 'room', drawn: 'waiting', units: 1.5, landmark: true };
  return { ...words, kind: 'room', drawn: 'clinic', units: 1 };
}

function shaft(id: string, kind: Shaft['kind'], zh: string, en: string, stops: string[]): Shaft {
  return { id, kind, zh, en, stops, runs: 'both', hours: null };
}

const houseEn = (campus: string, house: string): string =>
  campus ? `${campus}, ${house}` : house.charAt(0).toUpperCase() + house.slice(1);
