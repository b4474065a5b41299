import { type Attribute, attributesOf } from './attributes.ts';
import type { DateContext } from './date-spans.ts';
import { type ReadDeadline, readDeadline } from './deadline.ts';
import type { Ledger } from './ledger.ts';
import type { Cell, CellState, Deadline, Sure, UnitCells } from './parsed.ts';
import { joined, squeezed } from './plain-text.ts';
import { leaderName, unitNames } from './unit-names.ts';

/** Who leads, who is responsible, who supports, until when: one measure's part of the document. */
export interface Responsibility {
  lead: Cell;
  deadline: Deadline;
  departments: Cell[];
  supporting: Cell[];
  unitCells: UnitCells;
}

/** A piece of the document about responsibility, and how it came here. */
export interface Said extends Attribute {
  line: number | null;
  cell: CellState;
  sure: Sure;
}

const NAMED = /^[-—–/\\无]+$/;

/**
 * Puts together what a row or a paragraph says. Without a leader's name the leading unit leads; without a responsible unit
 * it is the leading one. A column that is there but empty stays an empty cell; `known` tells which there are.
 */
export function responsibility(
  said: readonly Said[],
  known: ReadonlySet<string>,
  context: DateContext,
  ledger: Ledger,
): Responsibility {
  const of = (kind: Attribute['kind']) =>
    said.filter((it) => it.kind === kind && !NAMED.test(squeezed(it.text) || 'x'));
  const leadUnits = units(of('leadUnit'));
  const responsible = units(of('responsible'));
  const leaders = of('lead').filter(({ text }) => text.trim() !== '');
  const leader = leaders[0];
  const leadUnit = leadUnits[0];
  const nobody: Cell = { text: '', cell: known.has('lead') ? 'empty' : 'missing', line: null, sure: 'sure' };
  const lead: Cell = leader
    ? {
        text: leaders.map(({ text }) => leaderName(text)).join('、'),
        cell: leader.cell,
        line: leader.line,
        sure: leader.sure,
      }
    : known.has('lead')
      ? nobody
      : leadUnit
        ? { ...leadUnit, text: leadUnits.map(({ text }) => text).join('、') }
        : { ...nobody, cell: known.has('leadUnit') ? 'empty' : 'missing' };
  const own = leader || known.has('lead') || responsible.length === 0 ? [...leadUnits, ...responsible] : responsible;
  return {
    lead,
    deadline: deadlineOf(of('deadline'), known.has('deadline'), context, ledger),
    departments: distinct(own),
    supporting: distinct(units(of('supporting'))),
    unitCells: {
      departments: known.has('responsible') || known.has('leadUnit') ? 'empty' : 'missing',
      supporting: known.has('supporting') ? 'empty' : 'missing',
    },
  };
}

/** A cell that itself says 牵头科室：…；配合科室：… is taken at its word; else it is of the kind of its column. */
export function saidIn(text: string, kind: Attribute['kind'], from: Omit<Said, keyof Attribute>): Said[] {
  const inside = attributesOf(joined(text.split('\n')));
  return (inside ?? [{ kind, text }]).map((it) => ({ ...it, ...from }));
}

function units(said: readonly Said[]): Cell[] {
  return said.flatMap(({ text, cell, line, sure }) =>
    unitNames(text).map((name) => ({ text: name, cell, line, sure })),
  );
}

function distinct(cells: readonly Cell[]): Cell[] {
  return cells.filter((cell, at) => cells.findIndex((other) => other.text === cell.text) === at);
}

function deadlineOf(said: readonly Said[], known: boolean, context: DateContext, ledger: Ledger): Deadline {
  const written = said.filter(({ text }) => text.trim() !== '');
  const first = written[0];
  if (!first)
    return {
      text: '',
      cell: known ? 'empty' : 'missing',
      line: null,
      sure: 'sure',
      kind: 'none',
      from: null,
      to: null,
    };
  const text = joined(written.flatMap((it) => it.text.split('\n').map((part) => part.trim())));
  const read = readDeadline(text, context);
  if (read.problem !== null && first.cell === 'written') ledger.doubt(`deadline_${read.problem}`, first.line, text);
  return { text, cell: first.cell, line: first.line, ...kept(read), sure: weaker(read.sure, first.sure) };
}

function kept({ kind, from, to }: ReadDeadline) {
  return { kind, from, to };
}

function weaker(one: Sure, other: Sure): Sure {
  const order: Sure[] = ['sure', 'likely', 'guess'];
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}
