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
  const doubts = parsed.doubts.map((doubt) => ({ ...doubt, key: key(), seen: false }));
  return withNames({ ...parsed, tasks, doubts, nextKey }, known);
}
