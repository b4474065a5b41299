import { type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { planHeads } from '../../db/plan/plans.ts';
import { planSheets, type SheetRow } from '../../db/scores/sheets.ts';
import type { ScoreLine } from '../../domain/scores/line.ts';
import { type LostPoint, lostOf } from '../../domain/scores/lost.ts';
import { daysOfPeriod } from '../../domain/scores/score-period.ts';
import { type Total, totalOf } from '../../domain/scores/total.ts';
import { givenOf, workOut } from './work-out.ts';

export interface CurrentScore {
  plan: string;
  title: string;
  period: string;
  /** Last day of the period: until then points can be won back. */
  to: string;
  /** The sheet whose findings of people count; null: the records alone. */
  sheet: string | null;
  total: Total;
  /** The most first. */
  lost: LostPoint[];
  /** Every item in the order of the plan. */
  items: CurrentItem[];
}

export interface CurrentItem {
  id: string;
  no: string;
  name: string;
  marks: number | null;
  points: number;
  lost: number;
  open: number;
  exempt: boolean;
}

/**
 * The score of every active plan if its period ended today: what the records say now, and what people have found in the
 * longest sheet that covers today. `top`: how many lost points are wanted.
 */
export async function currentScores(t: Tx, now: Instant, top = 100): Promise<CurrentScore[]> {
  const today = localDate(now);
  const plans = (await planHeads(t)).filter(({ state }) => state === 'active');
  const sheets = (await planSheets(t)).filter(({ from, to }) => from <= today && today <= to);
  const scores: CurrentScore[] = [];
  for (const { id, title } of plans) {
    const sheet = longest(sheets.filter(({ plan }) => plan === id));
    const period = sheet?.period ?? today.slice(0, 4);
    const days = daysOfPeriod(period);
    const given = sheet ? ((await givenOf(t, [sheet.id])).get(sheet.id) ?? []) : [];
    const lines = await workOut(t, { plan: id, unit: null, period, ...days }, given, now);
    const lost = lostOf(lines).slice(0, top);
    scores.push({
      plan: id,
      title,
      period,
      to: days.to,
      sheet: sheet?.id ?? null,
      total: totalOf(lines),
      lost,
      items: lines.map(itemNow),
    });
  }
  return scores;
}

const itemNow = ({ item, marks, full, points, open, exempt }: ScoreLine): CurrentItem => ({
  ...{ id: item.id, no: item.no, name: item.name, marks, points, exempt },
  lost: marks === null ? 0 : full - points,
  open: open.length,
});

const longest = (sheets: readonly SheetRow[]): SheetRow | undefined =>
  [...sheets].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))[0];
