import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import type { Measure } from '../../contract-tasks.ts';
import { linksOfTask } from '../../db/plan/links.ts';
import { deadlineChangesOf } from '../../db/tasks/deadline-changes.ts';
import { delegationsOf } from '../../db/tasks/delegations.ts';
import { evidenceOf } from '../../db/tasks/evidence.ts';
import { stepsOf } from '../../db/tasks/steps.ts';
import { indicatorNames } from '../plan/indicator-names.ts';
import { colleaguesFor } from './hand-on.ts';
import { gradesFor, itemOf, namesOf, oversees } from './item.ts';
import { knownMeasure } from './known-measure.ts';

/** Everything about one measure. Throws programme.measure_not_found. */
export async function readMeasure(t: Tx, id: string, actor: Actor, now: Instant, lang: Lang): Promise<Measure> {
  const { row, rights } = await knownMeasure(t, id, actor);
  const today = localDate(now);
  const account = accountOf(actor);
  const evidence = await evidenceOf(t, id);
  const chain = await delegationsOf(t, id);
  const changes = await deadlineChangesOf(t, id);
  const steps = await stepsOf(t, id);
  const numbers = new Set(await linksOfTask(t, row.taskId));
  const linked = indicatorNames(lang).filter(({ no }) => numbers.has(no));
  const names = await namesOf(t, [
    ...[row.leadAccount, row.holder, row.submittedBy, row.judgedBy],
    ...evidence.map(({ by }) => by),
    ...chain.flatMap(({ from, to }) => [from, to]),
    ...changes.flatMap(({ askedBy, decidedBy }) => [askedBy, decidedBy]),
    ...steps.flatMap(({ by, other }) => [by, other]),
  ]);
  const person = (one: string) => names(one) ?? { account: null, name: '' };
  const at = (one: Instant | null) => (one === null ? null : toOffset(one));
  return {
    ...itemOf(row, actor, today, names),
    today,
    source: row.source,
    indicators: linked,
    brought: row.brought,
    line: row.line,
    startedAt: at(row.startedAt),
    submittedAt: at(row.submittedAt),
    submittedBy: names(row.submittedBy),
    judgedAt: at(row.judgedAt),
    judgedBy: names(row.judgedBy),
    grades: row.state === 'accepted' ? [] : gradesFor(row, today),
    rights: { work: rights.work, help: rights.help, judge: rights.judge },
    evidenceItems: evidence.map((one) => ({ ...one, at: toOffset(one.at), by: person(one.by) })),
    chain: chain.map((one) => ({
      ...one,
      from: person(one.from),
      to: person(one.to),
      askedAt: toOffset(one.askedAt),
      answeredAt: at(one.answeredAt),
      mine: one.state === 'asked' && one.to === account,
    })),
    deadlineChanges: changes.map((one) => ({
      ...one,
      askedBy: person(one.askedBy),
      decidedBy: names(one.decidedBy),
      askedAt: toOffset(one.askedAt),
      decidedAt: at(one.decidedAt),
      mine: one.state === 'asked' && oversees(actor) && one.askedBy !== actorId(actor),
    })),
    history: steps.map((one) => ({ ...one, at: toOffset(one.at), by: person(one.by), other: names(one.other) })),
    colleagues: rights.work ? await colleaguesFor(t, row, account) : [],
  };
}
