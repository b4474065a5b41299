import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type SheetRow, unitSheets } from '../../db/scores/sheets.ts';
import { activeUnits } from '../../db/scores/unit-items.ts';
import { lostOf } from '../../domain/scores/lost.ts';
import { ranked } from '../../domain/scores/rank.ts';
import { lastMonths } from '../../domain/scores/score-period.ts';
import { type Total, totalOf } from '../../domain/scores/total.ts';
import { linesOf } from './work-out.ts';

/** How many months the course of a unit goes back. */
const COURSE = 6;
/** How many reasons stand beside a place. */
const REASONS = 3;

/** The units of a month by their points, with what cost them most and how they did before. Units without a sheet come last. */
export async function unitRanking(t: Tx, month: string, now: Instant) {
  const months = lastMonths(month, COURSE);
  const sheets = await unitSheets(t, months);
  const units = await activeUnits(t);
  const own = sheets.filter(({ period }) => period === month);
  const lines = await linesOf(t, own, now);
  const scored = own.map((sheet) => {
    const all = lines.get(sheet.id) ?? [];
    return { sheet, total: totalOf(all), lost: lostOf(all).slice(0, REASONS) };
  });
  const rows = ranked(scored, ({ total }) => rankPoints(total)).map(({ place, of }) => ({
    ...{ unit: { id: of.sheet.unit ?? '', name: of.sheet.of }, place, ...of },
    course: courseOf(of.sheet.unit, months, month, sheets, of.total),
  }));
  const without = units.filter(({ id }) => !own.some(({ unit }) => unit === id));
  return { month, months, rows, without };
}

/** Extra points count; what left the sum as a reasonable gap is made up for, so that units can be compared. */
export const rankPoints = ({ scaled, bonus }: Total): number => scaled + bonus;

function courseOf(unit: string | null, months: string[], month: string, sheets: readonly SheetRow[], now: Total) {
  return months.map((one) => {
    const kept = sheets.find((sheet) => sheet.unit === unit && sheet.period === one);
    if (one === month) return { month: one, points: rankPoints(now) };
    return { month: one, points: kept?.scaled == null ? null : kept.scaled + (kept.bonus ?? 0) };
  });
}
