import { type Attribute, trailingAttributes } from './attributes.ts';
import type { DateContext } from './date-spans.ts';
import { inlineDeadline } from './inline-deadline.ts';
import type { Ledger } from './ledger.ts';
import type { OutlineText } from './outline.ts';
import type { Cell, ParsedMeasure, ParsedTask } from './parsed.ts';
import { responsibility, type Said } from './responsibility.ts';

/** A requirement before it is a task: its text, its measures, and who it says is responsible. */
export interface Requirement {
  label: string | null;
  ordinal: number | null;
  text: string;
  line: number;
  measures: OutlineText[];
  own: Said[];
  lost: boolean;
}

/** Requirements that stand together under one heading, and what the heading says for all of them. */
export interface RequirementGroup {
  prefix: string;
  category: Cell;
  section: number | null;
  shared: Said[];
  items: Requirement[];
}

/** A requirement is responsible to itself first, then to the line that closes its group, then to its headings. */
export function proseTask(
  group: RequirementGroup,
  at: number,
  numbers: ReadonlySet<string>,
  context: DateContext,
  ledger: Ledger,
): ParsedTask {
  const item = group.items[at] as Requirement;
  const said = [...item.own];
  for (const kind of ['lead', 'leadUnit', 'responsible', 'supporting', 'deadline'] as const) {
    if (said.some((it) => it.kind === kind)) continue;
    const closing = closingOf(group, at, kind);
    if (closing.length > 0 && kind === 'deadline') ledger.doubt('deadline_shared', item.line, closing[0]?.text ?? '');
    said.push(...(closing.length > 0 ? closing : nearest(group.shared, kind)));
  }
  const known = new Set(said.map(({ kind }) => kind as string));
  const dated = known.has('deadline');
  /** What is said of all measures, and the day that the sentence of this one names. */
  const whoDoes = (text: string, line: number, from: readonly Said[]) => {
    const day = dated || from.some(({ kind }) => kind === 'deadline') ? null : inlineDeadline(text, context);
    const inline: Said[] = day === null ? [] : [{ kind: 'deadline', text: day, line, cell: 'written', sure: 'likely' }];
    const all = [...from, ...inline];
    return responsibility(all, new Set(all.map(({ kind }) => kind as string)), context, ledger);
  };
  const base = { cell: 'written' as const, line: item.line, sure: item.lost ? ('likely' as const) : ('sure' as const) };
  const measures: ParsedMeasure[] = (
    item.measures.length > 0 ? item.measures : [{ text: item.text, line: item.line }]
  ).map((measure) => {
    const inline = trailingAttributes(measure.text);
    const own = (inline?.attributes ?? []).map(
      (it): Said => ({ ...it, line: measure.line, cell: 'written', sure: 'sure' }),
    );
    if (item.measures.length === 0 || own.length === 0)
      return { ...base, ...measure, ...whoDoes(measure.text, measure.line, said), notes: [] };
    const rest = said.filter((it) => !own.some(({ kind }) => kind === it.kind));
    const all = [...own, ...rest];
    return {
      ...base,
      line: measure.line,
      text: inline?.rest ?? measure.text,
      ...whoDoes(measure.text, measure.line, all),
      notes: [],
    };
  });
  return {
    ...base,
    text: item.text,
    no: numberOf(group, item, at, numbers),
    category: group.category,
    section: group.section,
    bonus: false,
    measures,
    scoring: null,
  };
}

/** As the document counts; behind the heading's label when the numbers begin anew under each heading. */
function numberOf(group: RequirementGroup, item: Requirement, at: number, repeated: ReadonlySet<string>): string {
  const own = String(item.ordinal ?? at + 1);
  return repeated.size > 0 ? `${group.prefix}${own}` : own;
}

/**
 * The line behind the last requirement of a group holds for those before it, if none of them has one of its own:
 * （1）…（2）…（3）… 完成时间：6月底前.
 */
function closingOf(group: RequirementGroup, at: number, kind: Attribute['kind']): Said[] {
  const last = group.items.at(-1);
  if (!last || at === group.items.length - 1) return [];
  const closing = last.own.filter((it) => it.kind === kind && it.line !== last.line);
  if (closing.length === 0 || group.items.slice(0, -1).some((item) => item.own.some((it) => it.kind === kind)))
    return [];
  return closing.map((it) => ({ ...it, cell: 'inherited', sure: 'likely' }));
}

function nearest(shared: readonly Said[], kind: Attribute['kind']): Said[] {
  // What a heading says holds for all that stands below it.
  return shared.filter((it) => it.kind === kind).map((it) => ({ ...it, cell: 'inherited' }));
}
