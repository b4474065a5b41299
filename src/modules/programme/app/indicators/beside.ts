import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { TableValue } from '../../contract-table.ts';
import { lastOwnSurvey } from '../../db/indicators/from-people.ts';
import { DECIMALS, figureOf } from '../../domain/figure.ts';

/** Below this many answers a result would name people; `people` shows none either. */
const LEAST_ANSWERS = 5;

/** What the hospital's own staff asked for last, out of 100: beside indicator 34, which is the national platform's. */
export async function besideStaff(t: Tx, until: LocalDate): Promise<TableValue['beside']> {
  const survey = await lastOwnSurvey(t, until, LEAST_ANSWERS);
  if (!survey) return null;
  const { scaled } = figureOf({ numerator: survey.marks, denominator: survey.full }, '%');
  if (scaled === null) return null;
  const { answers, invited, closedOn } = survey;
  return { score: Number(`${scaled}e-${DECIMALS['%']}`), answers, invited, closedOn };
}
