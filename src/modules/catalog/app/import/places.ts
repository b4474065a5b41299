import { newId } from '#platform/ids.ts';
import type { CheckedRows, Finding, ImportCall, ImportKind, ImportRow } from '#platform/sheet/import-kind.ts';
import { insertRows } from '../../db/insert.ts';
import { type Place, placeRows } from '../../db/rows.ts';
import { campusRows, deleteRows, placesInUse } from '../../db/take-back.ts';
import { byWords, findAll } from './by-words.ts';
import { campusColumn, campusOf } from './campus-of.ts';
import { departmentColumn, departmentFinder } from './department-of.ts';
import { differs } from './differs.ts';

const text = (max: number) => ({ form: 'text', max }) as const;

/** 诊室、候诊区、窗口. Found again by kind and name within a campus. A room may name a waiting area of the same file. */
export const placeImport: ImportKind = {
  kind: 'catalog.places',
  permission: 'catalog.edit',
  turn: 3,
  title: { zh: '诊室和候诊区', en: 'Rooms and waiting areas' },
  note: {
    zh: '候诊区和它的诊室可以写在同一个文件里。',
    en: 'A waiting area and its rooms may stand in the same file.',
  },
  columns: [
    {
      key: 'name',
      title: { zh: '名称', en: 'Name' },
      note: { zh: '门牌上的名称。', en: 'As on the door.' },
      required: true,
      example: '脾胃病科1诊室',
      ...text(40),
    },
    {
      key: 'kind',
      title: { zh: '类型', en: 'Kind' },
      note: { zh: '从列表选择。', en: 'From the list.' },
      required: true,
      example: '诊室',
      form: 'choice',
      choices: () => [
        { value: 'room', zh: '诊室', en: 'Room' },
        { value: 'waiting', zh: '候诊区', en: 'Waiting area' },
        { value: 'desk', zh: '窗口', en: 'Desk' },
      ],
    },
    {
      key: 'waiting',
      title: { zh: '候诊区', en: 'Waiting area' },
      note: { zh: '诊室必填：叫号显示在哪个候诊区。', en: 'For rooms: where its patients are called.' },
      required: false,
      example: '脾胃病科候诊区',
      ...text(40),
    },
    {
      key: 'building',
      title: { zh: '楼', en: 'Building' },
      note: { zh: '哪一栋楼。', en: 'Which building.' },
      required: true,
      example: '门诊楼',
      ...text(40),
    },
    {
      key: 'floor',
      title: { zh: '楼层', en: 'Floor' },
      note: { zh: '几楼，如 2F。', en: 'Such as 2F.' },
      required: true,
      example: '2F',
      ...text(10),
    },
    {
      key: 'nameEn',
      title: { zh: '英文名称', en: 'English name' },
      note: { zh: '可以不填。', en: 'May be empty.' },
      required: false,
      example: 'Room 1',
      ...text(60),
    },
    departmentColumn(false),
    campusColumn,
  ],
  identify: ({ cells }) => ({ key: [cells.kind, cells.campus ?? '', cells.name].join('/'), column: 'name' }),
  check,
  commit,
  undo: (c, ids) => deleteRows(c.t, 'place', ids),
  used: (c, ids) => placesInUse(c.t, ids),
  name: async (c, ids) => (await placeRows(c.t, { ids })).map((it) => it.name[c.lang]),
  find: async (t, words) =>
    findAll(
      byWords(await placeRows(t, {}), (it) => [it.name.zh, it.name.en]),
      words,
    ),
};

const keyOf = (kind: unknown, campus: string | null, name: unknown) => `${kind}/${campus}/${name}`;

async function check(c: ImportCall, rows: readonly ImportRow[]): Promise<CheckedRows> {
  const campuses = await campusRows(c.t);
  const there = await placeRows(c.t, {});
  const known = new Map(there.map((it) => [keyOf(it.kind, it.campus.id, it.name.zh), it]));
  const areas = new Set([
    ...known.keys(),
    ...rows.map((row) => keyOf(row.cells.kind, campusOf(row, campuses), row.cells.name)),
  ]);
  const departmentOf = await departmentFinder(c);
  const checked: CheckedRows = { findings: [], same: [] };
  for (const row of rows) {
    const campus = campusOf(row, campuses);
    const department = departmentOf(row);
    const wrong =
      wrongIn(row, campus, areas) ?? (department !== null && typeof department === 'object' ? department : null);
    if (wrong) {
      checked.findings.push(wrong);
      continue;
    }
    const existing = known.get(keyOf(row.cells.kind, campus, row.cells.name));
    if (!existing) continue;
    const finding = differs(
      { ...row, cells: { ...row.cells, department: department as string | null } },
      asCells(existing, there),
    );
    if (finding) checked.findings.push(finding);
    else checked.same.push(row.row);
  }
  return checked;
}

function wrongIn(row: ImportRow, campus: string | null, areas: ReadonlySet<string>): Finding | null {
  const { kind, waiting = null } = row.cells;
  if (campus === null) return { row: row.row, column: 'campus', code: 'catalog.campus_needed' };
  if ((kind === 'room') !== (waiting !== null))
    return { row: row.row, column: 'waiting', code: 'catalog.waiting_only_for_rooms' };
  if (waiting !== null && !areas.has(keyOf('waiting', campus, waiting)))
    return { row: row.row, column: 'waiting', code: 'catalog.waiting_unknown' };
  return null;
}

function asCells(place: Place, all: readonly Place[]) {
  return {
    building: place.building.zh,
    floor: place.floor,
    department: place.department,
    waiting: all.find((it) => it.id === place.waiting)?.name.zh ?? null,
  };
}

async function commit(c: ImportCall, rows: readonly ImportRow[]): Promise<string[]> {
  const campuses = await campusRows(c.t);
  const departmentOf = await departmentFinder(c);
  const there = await placeRows(c.t, {});
  const areas = new Map(there.map((it) => [keyOf(it.kind, it.campus.id, it.name.zh), it.id]));
  const withIds = rows.map((row) => ({ row, id: newId(), campus: campusOf(row, campuses) }));
  for (const { row, id, campus } of withIds) areas.set(keyOf(row.cells.kind, campus, row.cells.name), id);
  const made = withIds.map(({ row, id, campus }, i) => ({
    place_id: id,
    campus_id: campus,
    waiting_id: row.cells.waiting ? areas.get(keyOf('waiting', campus, row.cells.waiting)) : null,
    department_id: departmentOf(row),
    kind: row.cells.kind,
    building_zh: row.cells.building,
    building_en: row.cells.building,
    floor: row.cells.floor,
    name_zh: row.cells.name,
    name_en: row.cells.nameEn ?? row.cells.name,
    position: there.length + i,
  }));
  await insertRows(c.t, 'place', made);
  return made.map((row) => row.place_id);
}
