import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import { closeStaffTodo, keepStaffTodo, tellPeople } from '#modules/messaging/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { MeasureRow } from '../../db/tasks/measure-rows.ts';
import * as db from '../../db/tasks/measure-write.ts';
import { endOf, type Grade } from '../../domain/tasks/measure.ts';
import { gradesFor } from './item.ts';
import { requireRight } from './known-measure.ts';
import { record, todoSource } from './record.ts';
import { measureLink, shortText } from './words.ts';
import { workersOf } from './workers.ts';

interface Act {
  measure: string;
  version: number;
}

/**
 * One of the four words of the report form. Throws programme.measure_not_found, judge_own, grade_not_possible,
 * measure_changed.
 */
export async function acceptMeasure(t: Tx, act: Act, grade: Grade, note: string, by: Actor, now: Instant) {
  const { measure, version } = act;
  const row = await requireRight(t, measure, by, 'judge');
  if (!gradesFor(row, localDate(now)).includes(grade)) throw domainError('programme.grade_not_possible');
  const undone = grade === 'undone' && row.state === 'submitted';
  const moved = undone
    ? await db.judgeUndone(t, measure, version, actorId(by), now)
    : await db.judge(t, measure, version, grade, actorId(by), now);
  if (!moved) throw domainError('programme.measure_changed');
  await closeStaffTodo(t, todoSource(measure), now);
  await record(t, { measure, kind: 'accept', note, grade, by, version: moved.version, detail: { grade } }, now);
}

/** Back to whoever works on it, with the reason; they are told. Throws like acceptMeasure. */
export async function returnMeasure(t: Tx, { measure, version }: Act, note: string, by: Actor, now: Instant) {
  const row = await requireRight(t, measure, by, 'judge');
  const moved = await db.giveBack(t, measure, version, actorId(by), now);
  if (!moved) throw domainError('programme.measure_changed');
  await record(t, { measure, kind: 'return', note, by, version: moved.version }, now);
  await tellReturned(t, row, moved.version, now);
}

async function tellReturned(t: Tx, row: MeasureRow, version: number, now: Instant): Promise<void> {
  const accounts = await workersOf(t, row);
  const text = shortText(row.text);
  const link = measureLink(row.id);
  const title = { zh: '任务被退回，请看原因', en: 'A task was returned; please see why' };
  const notice = {
    accounts,
    dedupe: `programme.returned/${row.id}/${version}`,
    title,
    body: { zh: text, en: text },
    link,
  };
  await tellPeople(t, notice, now);
  const todo = { source: todoSource(row.id), accounts, title: `被退回：${text}`, body: row.text, link };
  await keepStaffTodo(t, { ...todo, dueOn: endOf(row) }, now);
}
