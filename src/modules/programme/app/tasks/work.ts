import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { closeStaffTodo } from '#modules/messaging/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf } from '#platform/http/actor.ts';
import * as db from '../../db/tasks/measure-write.ts';
import { requireRight } from './known-measure.ts';
import { record, todoSource } from './record.ts';

interface Act {
  measure: string;
  /** Of the row, as the page saw it. */
  version: number;
}

/** Throws programme.measure_not_found, measure_not_yours, measure_changed. */
export async function startMeasure(t: Tx, { measure, version }: Act, by: Actor, now: Instant): Promise<void> {
  await requireRight(t, measure, by, 'work');
  const moved = await db.start(t, measure, version, now);
  if (!moved) throw domainError('programme.measure_changed');
  await record(t, { measure, kind: 'start', by, version: moved.version }, now);
}

/** To the judge, with a sentence on what was done. Throws like startMeasure. */
export async function submitMeasure(t: Tx, { measure, version }: Act, note: string, by: Actor, now: Instant) {
  await requireRight(t, measure, by, 'work');
  const account = accountOf(by);
  const moved = account === null ? null : await db.submit(t, measure, version, account, now);
  if (!moved) throw domainError('programme.measure_changed');
  await closeStaffTodo(t, todoSource(measure), now);
  await record(t, { measure, kind: 'submit', note, by, version: moved.version }, now);
}

/** Throws programme.measure_not_found, measure_not_yours. */
export async function noteOnMeasure(t: Tx, measure: string, note: string, by: Actor, now: Instant): Promise<void> {
  await requireRight(t, measure, by, 'help');
  await record(t, { measure, kind: 'note', note, by }, now);
}
