import type { ImportCall, ImportColumn, ImportRow } from '#platform/sheet/import-kind.ts';
import { campusRows } from '../../db/take-back.ts';

/** 院区: may be left out where there is only one. */
export const campusColumn: ImportColumn = {
  key: 'campus',
  title: { zh: '院区', en: 'Campus' },
  note: { zh: '从列表选择；只有一个院区时可以不填。', en: 'From the list; may be empty where there is only one.' },
  required: false,
  example: '东湖院区',
  form: 'choice',
  choices: async (c: ImportCall) => (await campusRows(c.t)).map(({ id, zh, en }) => ({ value: id, zh, en })),
};

/** The campus of a row, or null where it has to be said. */
export function campusOf(row: ImportRow, campuses: readonly { id: string }[]): string | null {
  return (row.cells.campus as string | null) ?? (campuses.length === 1 ? (campuses[0]?.id ?? null) : null);
}
