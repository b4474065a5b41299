import { newId } from '#platform/ids.ts';
import type { CheckedRows, ImportCall, ImportKind, ImportRow } from '#platform/sheet/import-kind.ts';
import { insertRows } from '../../db/insert.ts';
import { deleteRows, numberedPractitioners } from '../../db/take-back.ts';
import { CODE } from '../../domain/item-words.ts';
import { titles } from '../../domain/titles.ts';
import { byWords, findAll } from './by-words.ts';
import { departmentColumn, departmentFinder } from './department-of.ts';
import { differs } from './differs.ts';

/** 医生. Found again by their number in the hospital (工号). */
export const practitionerImport: ImportKind = {
  kind: 'catalog.practitioners',
  permission: 'catalog.edit',
  turn: 2,
  title: { zh: '医生', en: 'Doctors' },
  note: {
    zh: '这里只建医生的门诊资料。登录账号在“员工账号”里导入，用工号关联。',
    en: 'Only what patients see of a doctor. Sign-in accounts come with "Staff accounts", tied by the number.',
  },
  columns: [
    {
      key: 'code',
      title: { zh: '工号', en: 'Number' },
      note: { zh: '字母和数字，不重复。', en: 'Letters and digits, each once.' },
      required: true,
      example: 'D0001',
      form: 'text',
      max: 20,
      pattern: CODE,
    },
    {
      key: 'name',
      title: { zh: '姓名', en: 'Name' },
      note: { zh: '患者看到的姓名。', en: 'As patients see it.' },
      required: true,
      example: '演示医生甲',
      form: 'text',
      max: 40,
    },
    {
      key: 'nameEn',
      title: { zh: '英文姓名', en: 'English name' },
      note: { zh: '可以不填。', en: 'May be empty.' },
      required: false,
      example: 'Demo Doctor A',
      form: 'text',
      max: 60,
    },
    {
      key: 'title',
      title: { zh: '职称', en: 'Title' },
      note: { zh: '从列表选择。', en: 'From the list.' },
      required: true,
      example: '主任医师',
      form: 'choice',
      choices: () => Object.entries(titles).map(([value, words]) => ({ value, ...words })),
    },
    departmentColumn(true),
    {
      key: 'intro',
      title: { zh: '擅长', en: 'Good at' },
      note: { zh: '一两句话。', en: 'A sentence or two.' },
      required: false,
      example: '慢性胃炎、肠炎的中西医结合治疗。',
      form: 'text',
      max: 500,
    },
  ],
  identify: (row) => ({ key: String(row.cells.code), column: 'code' }),
  check,
  commit,
  undo: (c, ids) => deleteRows(c.t, 'practitioner', ids),
  name: async (c, ids) =>
    (await numberedPractitioners(c.t)).filter((it) => ids.includes(it.id)).map((it) => it.code ?? it[c.lang]),
  find: async (t, words) =>
    findAll(
      byWords(await numberedPractitioners(t), (it) => [it.code]),
      words,
    ),
};

async function check(c: ImportCall, rows: readonly ImportRow[]): Promise<CheckedRows> {
  const known = new Map((await numberedPractitioners(c.t)).map((it) => [it.code, it]));
  const departmentOf = await departmentFinder(c);
  const checked: CheckedRows = { findings: [], same: [] };
  for (const row of rows) {
    const department = departmentOf(row);
    if (department !== null && typeof department === 'object') {
      checked.findings.push(department);
      continue;
    }
    const there = known.get(String(row.cells.code));
    if (!there) continue;
    const resolved = { ...row, cells: { ...row.cells, department } };
    const finding = differs(resolved, {
      name: there.zh,
      nameEn: there.en,
      title: there.title,
      department: there.department,
    });
    if (finding) checked.findings.push(finding);
    else checked.same.push(row.row);
  }
  return checked;
}

async function commit(c: ImportCall, rows: readonly ImportRow[]): Promise<string[]> {
  const departmentOf = await departmentFinder(c);
  const before = (await numberedPractitioners(c.t)).length;
  const made = rows.map((row, i) => ({
    practitioner_id: newId(),
    department_id: departmentOf(row),
    code: row.cells.code,
    name_zh: row.cells.name,
    name_en: row.cells.nameEn ?? row.cells.name,
    title: row.cells.title,
    intro_zh: row.cells.intro ?? '',
    intro_en: row.cells.intro ?? '',
    active: true,
    position: before + i,
  }));
  await insertRows(c.t, 'practitioner', made);
  return made.map((row) => row.practitioner_id);
}
