import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { markUnsettled, noteUnsettled, type Settled, settle } from '../../db/plan/past.ts';
import type { Draft } from '../../domain/plan/draft.ts';
import { choiceHolds, gradeOfDone, isPast, type PastChoice } from '../../domain/plan-past/past.ts';
import type { MeasureDeadline } from '../../domain/tasks/measure.ts';
import { requireRight } from '../tasks/known-measure.ts';
import { record } from '../tasks/record.ts';

const said = (measure: string, deadline: MeasureDeadline, choice: PastChoice): Settled => ({
  measure,
  ...choice,
  ...(choice.what === 'done' ? { grade: gradeOfDone(deadline, choice) } : {}),
});

/**
 * Of a plan just confirmed: measures whose last day has passed are what a person said of them in the draft, else unsettled.
 * `ids` are the measures of the draft in its order. Answers with how many nobody has settled.
 */
export async function settleDraft(t: Tx, draft: Draft, ids: readonly string[], by: Actor, now: Instant) {
  const today = localDate(now);
  const late = draft.tasks
    .flatMap(({ measures }) => measures)
    .flatMap((one, at) => (isPast(one.deadline, today) ? [{ ...one, id: ids[at] as string }] : []));
  if (late.length === 0) return 0;
  await markUnsettled(
    t,
    late.map(({ id }) => id),
  );
  const settled = late.flatMap(({ id, key, deadline }) => {
    const choice = draft.past?.[key];
    return choice && choiceHolds(choice, today) ? [said(id, deadline, choice)] : [];
  });
  if (settled.length > 0) await settle(t, settled, actorId(by), now, true);
  const open = new Set(late.map(({ id }) => id)).difference(new Set(settled.map(({ measure }) => measure)));
  await noteUnsettled(t, [...open], actorId(by), now);
  return open.size;
}

/** Later, for one of them. Throws programme.measure_not_found, judge_own, measure_changed, past_choice. */
export async function settleMeasure(t: Tx, measure: string, choice: PastChoice, by: Actor, now: Instant) {
  const row = await requireRight(t, measure, by, 'judge');
  if (!choiceHolds(choice, localDate(now))) throw domainError('programme.past_choice');
  const [moved] = await settle(t, [said(measure, row, choice)], actorId(by), now);
  if (!moved) throw domainError('programme.measure_changed');
  await record(t, { measure, kind: `past_${choice.what}`, by, version: moved.version, written: true }, now);
}
