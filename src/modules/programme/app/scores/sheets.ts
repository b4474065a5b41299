import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import { staffNames } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { planHeads } from '../../db/plan/plans.ts';
import { insertSheet, planSheets, type SheetRow, sheetRow } from '../../db/scores/sheets.ts';
import type { ScoreLine } from '../../domain/scores/line.ts';
import { daysOfPeriod, periodsAround } from '../../domain/scores/score-period.ts';
import { type Total, totalOf } from '../../domain/scores/total.ts';
import { record } from './record.ts';
import { linesOf } from './work-out.ts';

export interface SheetWish {
  plan: string | null;
  unit: string | null;
  period: string;
}

/** Opens the sheet of a plan's period or of a unit's month. Throws programme.sheet_not_opened. */
export async function openSheet(t: Tx, wish: SheetWish, by: Actor, now: Instant): Promise<{ id: string }> {
  const id = newId();
  const opened = await insertSheet(t, { id, ...wish, ...daysOfPeriod(wish.period) }, actorId(by), now);
  if (!opened) throw domainError('programme.sheet_not_opened');
  await record(t, 'programme.score_open', id, by, { period: wish.period }, now);
  return { id };
}

export interface SheetView {
  sheet: SheetRow;
  lines: ScoreLine[];
  total: Total;
  /** Names of those who appear in it. */
  people: { account: string; name: string }[];
}

/** One sheet with every line, record and finding. Throws programme.sheet_unknown. */
export async function readSheet(t: Tx, id: string, now: Instant): Promise<SheetView> {
  const sheet = await knownSheet(t, id);
  const lines = (await linesOf(t, [sheet], now)).get(id) ?? [];
  const found = lines.flatMap(({ rules }) => rules.flatMap(({ findings }) => findings.map(({ by }) => by)));
  const who = [...found, sheet.madeBy, sheet.filledBy, sheet.reviewedBy, sheet.closedBy];
  const accounts = [...new Set(who)].filter((one): one is string => /^[0-9a-f-]{36}$/.test(one ?? ''));
  return { sheet, lines, total: totalOf(lines), people: await staffNames(t, accounts) };
}

/** The sheets of all plans, and the plans and periods for which one may be opened. */
export async function listSheets(t: Tx, now: Instant) {
  const plans = (await planHeads(t)).filter(({ state }) => state === 'active');
  return {
    sheets: await planSheets(t),
    plans: plans.map(({ id, title }) => ({ id, title })),
    periods: periodsAround(localDate(now)),
  };
}

export async function knownSheet(t: Tx, id: string): Promise<SheetRow> {
  const sheet = await sheetRow(t, id);
  if (!sheet) throw domainError('programme.sheet_unknown');
  return sheet;
}
