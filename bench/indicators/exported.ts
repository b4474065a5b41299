import { Workbook } from '@cj-tech-master/excelts';
import type { Db } from '#platform/db/tx.ts';
import { indicatorTable } from '../../src/modules/programme/app/indicators/table.ts';
import { renderReport } from '../../src/modules/programme/app/reports/render/render.ts';
import { indicatorReport } from '../../src/modules/programme/domain/reports/indicator-report.ts';
import type { PlainCell } from './declared-records.ts';

const PARTS = ['上半年', '下半年', '年度'];

/** Exports the table of a year as a workbook, reads it back and compares every cell and both parts of every value. */
export async function compareExported(
  db: Db,
  hospital: number,
  year: number,
  now: string,
  expected: readonly PlainCell[],
): Promise<{ values: number; compared: number; differ: string[] }> {
  const table = await db.tx({ hospital }, (t) => indicatorTable(t, { year, years: 1 }, now, 'zh'));
  const book = new Workbook();
  await book.xlsx.load(await renderReport(indicatorReport(table, '演示医院', 'zh'), 'xlsx'));
  const [cells, parts] = [new Map<string, unknown>(), new Map<string, string>()];
  // The sheet prints the number of a row; its values are in the order of the set, a letter each where there are several.
  const keys = table.rows.flatMap(({ values }) => values.map(({ key }) => key));
  let at = 0;
  book.worksheets[0]?.eachRow((row) => {
    if (!/^\d+▲?$/.test(String(row.getCell(1).value))) return;
    const key = keys[at] ?? '';
    at += 1;
    if (Number.parseInt(key, 10) !== Number.parseInt(String(row.getCell(1).value), 10))
      throw new Error(`row of ${key}`);
    for (const [n, half] of ['H1', 'H2', ''].entries()) cells.set(`${key}/${year}${half}`, row.getCell(5 + n).value);
  });
  book.worksheets.at(-1)?.eachRow((row) => {
    const [key, , period, , numerator, denominator] = Array.from({ length: 6 }, (_, n) => row.getCell(n + 1).value);
    const half = PARTS.findIndex((one) => String(period).endsWith(one));
    if (half >= 0) parts.set(`${key}/${year}${['H1', 'H2', ''][half]}`, `${numerator}/${denominator}`);
  });
  const differ: string[] = [];
  let compared = 0;
  const look = (what: string, shown: unknown, plain: unknown) => {
    compared += 1;
    if (shown !== plain) differ.push(`${what}: exported ${shown}, plain ${plain}`);
  };
  for (const { key, period, shown, parts: made } of expected) {
    look(`${key}/${period}`, cells.get(`${key}/${period}`), shown);
    if (made) look(`${key}/${period} parts`, parts.get(`${key}/${period}`), made.join('/'));
  }
  look('values', cells.size, expected.length);
  return { values: at, compared, differ };
}
