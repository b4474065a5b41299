import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { keepLines } from '../../db/scores/lines.ts';
import { fillSheet, moveSheet, returnSheet } from '../../db/scores/sheets.ts';
import { totalOf } from '../../domain/scores/total.ts';
import { record } from './record.ts';
import { knownSheet } from './sheets.ts';
import { linesOf } from './work-out.ts';

interface Act {
  sheet: string;
  /** Of the sheet, as the page saw it. */
  version: number;
}

/**
 * Hands a sheet in: its rules, records and findings are kept as they are at this moment. Throws programme.sheet_unknown,
 * sheet_open, sheet_changed.
 */
export async function fill(t: Tx, { sheet, version }: Act, by: Actor, now: Instant): Promise<void> {
  const row = await knownSheet(t, sheet);
  if (row.state !== 'filling') throw domainError('programme.sheet_changed');
  const lines = (await linesOf(t, [row], now)).get(sheet) ?? [];
  const total = totalOf(lines);
  if (total.open > 0) throw domainError('programme.sheet_open', { count: total.open });
  if (!(await fillSheet(t, sheet, version, total, actorId(by), now))) throw domainError('programme.sheet_changed');
  await keepLines(t, sheet, lines);
  await record(
    t,
    'programme.score_fill',
    sheet,
    by,
    { full: total.full, points: total.points, bonus: total.bonus },
    now,
  );
}

/** By somebody other than whoever filled it. Throws programme.sheet_unknown, sheet_own, sheet_changed. */
export async function review(t: Tx, { sheet, version }: Act, by: Actor, now: Instant): Promise<void> {
  await knownSheet(t, sheet);
  if (!(await moveSheet(t, sheet, version, 'filled', 'reviewed', actorId(by), now)))
    throw domainError('programme.sheet_changed');
  await record(t, 'programme.score_review', sheet, by, {}, now);
}

/** Back to whoever fills it, with the reason. Throws programme.sheet_unknown, sheet_changed. */
export async function giveBack(t: Tx, { sheet, version }: Act, note: string, by: Actor, now: Instant): Promise<void> {
  await knownSheet(t, sheet);
  if (!(await returnSheet(t, sheet, version, note))) throw domainError('programme.sheet_changed');
  await record(t, 'programme.score_return', sheet, by, {}, now);
}

/** For good. Throws programme.sheet_unknown, sheet_changed. */
export async function close(t: Tx, { sheet, version }: Act, by: Actor, now: Instant): Promise<void> {
  await knownSheet(t, sheet);
  if (!(await moveSheet(t, sheet, version, 'reviewed', 'closed', actorId(by), now)))
    throw domainError('programme.sheet_changed');
  await record(t, 'programme.score_close', sheet, by, {}, now);
}
