import type { Ledger } from './ledger.ts';
import type { ParsedTask } from './parsed.ts';
import { squeezed } from './plain-text.ts';
import { readScoring } from './scoring-rule.ts';
import { type SourceCell, textOf } from './source.ts';

/** Adds what a row says about scoring to its task: a cell of clauses, a cell of marks, or both. */
export function addScoring(task: ParsedTask, clauses: SourceCell, marks: SourceCell, ledger: Ledger): void {
  const text = clauses.state === 'written' ? textOf(clauses) : '';
  const value =
    marks.state === 'written' ? Number(/\d+(?:\.\d+)?/.exec(squeezed(marks.text))?.[0] ?? Number.NaN) : Number.NaN;
  const own = Number.isNaN(value) ? null : value;
  if (text === '' && own === null) return;
  const read = readScoring(text);
  const line = clauses.lines[0] ?? marks.lines[0] ?? null;
  const bonusOnly =
    read.rules.length > 0 && read.rules.every((rule) => rule.kind === 'bonus' || rule.kind === 'exempt');
  if (bonusOnly && read.fullMarks === null) task.bonus = true;
  if (own !== null && read.fullMarks !== null && own !== read.fullMarks)
    ledger.doubt('marks_differ', line, `${own} / ${read.fullMarks}`);
  const full = own ?? read.fullMarks;
  const before = task.scoring;
  if (before) {
    before.text = [before.text, text].filter((it) => it !== '').join('\n');
    before.fullMarks = before.fullMarks === null ? full : before.fullMarks + (full ?? 0);
    before.bonusCap = before.bonusCap ?? read.bonusCap;
    before.rules.push(...read.rules);
  } else {
    const asBonus = task.bonus && read.bonusCap === null && full !== null;
    task.scoring = {
      text,
      cell: clauses.state === 'written' ? 'written' : 'missing',
      line,
      sure: read.rules.length > 0 || text === '' ? 'sure' : 'guess',
      fullMarks: task.bonus ? null : full,
      bonusCap: asBonus ? full : task.bonus ? read.bonusCap : null,
      rules: read.rules,
    };
    if (!task.bonus && text !== '' && full === null) ledger.doubt('marks_missing', line, text.slice(0, 60));
  }
}
