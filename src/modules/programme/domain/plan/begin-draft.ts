import type { Draft, Known } from './draft.ts';
import { withNames } from './match-names.ts';
import type { ParsedPlan } from './parsed.ts';

/** What the importer read, made ready for a person: every task and measure with a key, every name looked for. */
export function beginDraft(parsed: ParsedPlan, known: Known): Draft {
  let nextKey = 1;
  const key = () => nextKey++;
  const tasks = parsed.tasks.map((task) => ({
    ...task,
    key: key(),
    measures: task.measures.map((measure) => ({ ...measure, key: key() })),
  }));
  // The sum of full marks is looked at anew after every correction.
  const asked = parsed.doubts.filter(({ code }) => code !== 'marks_not_hundred');
  const doubts = asked.map((doubt) => ({ ...doubt, key: key(), seen: false }));
  return withNames({ ...parsed, tasks, doubts, nextKey }, known);
}
