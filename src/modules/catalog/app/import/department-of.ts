import type { Finding, ImportCall, ImportColumn, ImportRow } from '#platform/sheet/import-kind.ts';
import { departments } from '../../public.ts';
import { byWords } from './by-words.ts';

/** 科室, by code or name. */
export const departmentColumn = (required: boolean): ImportColumn => ({
  key: 'department',
  title: { zh: '科室', en: 'Department' },
  note: { zh: '科室名称或代码，须已在系统里。', en: 'Name or code of a department that is there already.' },
  required,
  example: '脾胃病科',
  form: 'text',
  max: 40,
  choices: async (c: ImportCall) =>
    (await departments(c.t)).map(({ id, name }) => ({ value: id, zh: name.zh, en: name.en })),
});

/** The department a row names: its id, null when it names none, or what is wrong with the name. */
export async function departmentFinder(c: ImportCall): Promise<(row: ImportRow) => string | null | Finding> {
  const find = byWords(await departments(c.t), (it) => [it.code, it.name.zh, it.name.en]);
  return (row) => {
    const word = row.cells.department ?? null;
    if (word === null) return null;
    const found = find(String(word));
    if (found.length === 1) return found[0] ?? null;
    const code = found.length === 0 ? 'catalog.department_unknown' : 'catalog.department_ambiguous';
    return { row: row.row, column: 'department', code };
  };
}
