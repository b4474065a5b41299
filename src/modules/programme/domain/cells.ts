import { type Value, versionOn } from './definitions/row.ts';
import { addParts, type Figure, figureOf } from './figure.ts';
import { daysOf, type Period } from './period.ts';

export type CellStatus = 'computed' | 'declared' | 'not-applicable' | 'no-data';

/** What an approved declaration says. */
export interface Declared {
  id: string;
  period: Period;
  /** The version of the definition it was declared by. */
  definition: number;
  numerator: number | null;
  denominator: number | null;
  scaled: number | null;
  grades: readonly number[] | null;
}

/** One value in one period. `from`: the declarations it rests on. */
export interface Cell extends Omit<Declared, 'id' | 'period'> {
  status: CellStatus;
  from: readonly string[];
}

const nothing = (value: Value, period: Period, status: CellStatus): Cell => ({
  status,
  definition: versionOn(value, daysOf(period).to).no,
  ...{ numerator: null, denominator: null, scaled: null, grades: null, from: [] },
});

export const notApplicable = (value: Value, period: Period): Cell => nothing(value, period, 'not-applicable');

export function computedCell(value: Value, period: Period, figure: Figure): Cell {
  const { numerator, denominator, scaled, status } = figure;
  return { ...nothing(value, period, status), numerator, denominator, scaled };
}

/**
 * The declared value of a period. A year that nobody declared is made of what both halves were made of, never of their
 * values: numerators and denominators are added. A yes in one half is a yes; a state is the latest; halves that were
 * declared by different versions of the definition make no year.
 */
export function declaredCell(value: Value, period: Period, inForce: ReadonlyMap<Period, Declared>): Cell {
  const own = inForce.get(period);
  if (own) return cellFrom([own], own);
  if (period.length > 4) return nothing(value, period, 'no-data');
  const halves = [inForce.get(`${period}H1`), inForce.get(`${period}H2`)].filter((half) => half !== undefined);
  const made = yearOf(value, halves);
  return made ? cellFrom(halves, made) : nothing(value, period, 'no-data');
}

type Made = Pick<Declared, 'definition' | 'numerator' | 'denominator' | 'scaled' | 'grades'>;

function cellFrom(halves: readonly Declared[], made: Made): Cell {
  const { definition, numerator, denominator, scaled, grades } = made;
  const from = halves.map(({ id }) => id);
  return { status: 'declared', definition, numerator, denominator, scaled, grades, from };
}

function yearOf(value: Value, halves: readonly Declared[]): Made | null {
  const [first, second] = halves;
  if (value.unit === 'bool') {
    const said = halves.find(({ scaled }) => scaled === 1) ?? second;
    return said ? { ...said, numerator: null, denominator: null } : null;
  }
  if (value.unit === 'grade' || value.halves === 'latest') return second ?? null;
  if (!first || !second || first.definition !== second.definition) return null;
  if (value.unit === 'count') {
    if (value.halves !== 'sum' || first.scaled === null || second.scaled === null) return null;
    return { ...first, scaled: first.scaled + second.scaled };
  }
  const parts = halves.map(({ numerator, denominator }) =>
    numerator === null || denominator === null ? null : { numerator, denominator },
  );
  if (parts.includes(null)) return null;
  const figure = figureOf(addParts(parts.filter((one) => one !== null)), value.unit);
  return figure.scaled === null ? null : { ...first, ...figure };
}

/** Whether a value is where its target wants it; null without one of them. */
export function reaches(value: Pick<Value, 'direction'>, cell: Cell, target: number | null): boolean | null {
  if (target === null || cell.scaled === null) return null;
  return value.direction === 'up' ? cell.scaled >= target : cell.scaled <= target;
}
