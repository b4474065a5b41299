import { newId } from '#platform/ids.ts';
import type { CheckedRows, ImportCall, ImportKind, ImportRow } from '#platform/sheet/import-kind.ts';
import { insertRows } from '../../db/insert.ts';
import { departmentRows } from '../../db/rows.ts';
import { campusRows, deleteRows, departmentsInUse } from '../../db/take-back.ts';
import { CODE } from '../../domain/item-words.ts';
import { byWords, findAll } from './by-words.ts';
import { campusColumn, campusOf } from './campus-of.ts';
import { differs } from './differs.ts';

/** 科室. Found again by the hospital's own code. */
export const departmentImport: ImportKind = {
  kind: 'catalog.departments',
  permission: 'catalog.edit',
  turn: 1,
  title: { zh: '科室', en: 'Departments' },
  note: { zh: '先导入科室，再导入医生和地点。', en: 'Departments come first, then doctors and places.' },
  columns: [
    {
      key: 'code',
      title: { zh: '科室代码', en: 'Code' },
      note: {
        zh: '本院自己的代码，字母和数字，不重复。',
        en: "The hospital's own code, letters and digits, each once.",
      },
      required: true,
      example: 'pwb',
      form: 'text',
      max: 20,
      pattern: CODE,
    },
    {
      key: 'name',
      title: { zh: '科室名称', en: 'Name' },
      note: { zh: '患者看到的名称。', en: 'As patients see it, in Chinese.' },
      required: true,
      example: '脾胃病科',
      form: 'text',
      max: 40,
    },
    {
      key: 'nameEn',
      title: { zh: '英文名称', en: 'English name' },
      note: { zh: '可以不填，不填则用中文名称。', en: 'May be empty: then the Chinese name is shown.' },
      required: false,
      example: 'Spleen and stomach',
      form: 'text',
      max: 80,
    },
    campusColumn,
    {
      key: 'intro',
      title: { zh: '简介', en: 'Introduction' },
      note: { zh: '看什么病，一两句话。', en: 'What is treated here, in a sentence or two.' },
      required: false,
      example: '胃痛、腹胀、反酸。',
      form: 'text',
      max: 500,
    },
    {
      key: 'introEn',
      title: { zh: '英文简介', en: 'English introduction' },
      note: { zh: '可以不填。', en: 'May be empty.' },
      required: false,
      example: 'Stomach pain, bloating.',
      form: 'text',
      max: 800,
    },
  ],
  identify: (row) => ({ key: String(row.cells.code), column: 'code' }),
  check,
  commit,
  undo: (c, ids) => deleteRows(c.t, 'department', ids),
  used: (c, ids) => departmentsInUse(c.t, ids),
  name: async (c, ids) => (await departmentRows(c.t, ids)).map((it) => it.name[c.lang]),
  find: async (t, words) =>
    findAll(
      byWords(await departmentRows(t, null), (it) => [it.code, it.name.zh, it.name.en]),
      words,
    ),
};

async function check({ t }: ImportCall, rows: readonly ImportRow[]): Promise<CheckedRows> {
  const known = new Map((await departmentRows(t, null)).map((it) => [it.code, it]));
  const campuses = await campusRows(t);
  const checked: CheckedRows = { findings: [], same: [] };
  for (const row of rows) {
    const there = known.get(String(row.cells.code));
    if (there) {
      const { name, intro, campus } = there;
      const finding = differs(row, {
        name: name.zh,
        nameEn: name.en,
        campus: campus.id,
        intro: intro.zh,
        introEn: intro.en,
      });
      if (finding) checked.findings.push(finding);
      else checked.same.push(row.row);
    } else if (campusOf(row, campuses) === null) {
      checked.findings.push({ row: row.row, column: 'campus', code: 'catalog.campus_needed' });
    }
  }
  return checked;
}

async function commit({ t }: ImportCall, rows: readonly ImportRow[]): Promise<string[]> {
  const campuses = await campusRows(t);
  const before = (await departmentRows(t, null)).length;
  const made = rows.map((row, i) => ({
    department_id: newId(),
    campus_id: campusOf(row, campuses),
    code: row.cells.code,
    name_zh: row.cells.name,
    name_en: row.cells.nameEn ?? row.cells.name,
    intro_zh: row.cells.intro ?? '',
    intro_en: row.cells.introEn ?? row.cells.intro ?? '',
    position: before + i,
  }));
  await insertRows(t, 'department', made);
  return made.map((row) => row.department_id);
}
