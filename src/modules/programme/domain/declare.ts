import { domainError } from '#kernel/errors.ts';
import type { Declared } from './cells.ts';
import type { Value } from './definitions/row.ts';
import { DECIMALS, figureOf, type Unit } from './figure.ts';

export interface Said {
  numerator?: number | undefined;
  denominator?: number | undefined;
  /** In the unit of the value; of a yes or no 1 or 0. */
  value?: number | undefined;
  grades?: readonly number[] | undefined;
}

type Kept = Pick<Declared, 'numerator' | 'denominator' | 'scaled' | 'grades'>;

const RATIOS: ReadonlySet<Unit> = new Set(['%', 'min', 'days', 'h', 'score']);
const MOST: Partial<Record<Unit, number>> = { '%': 100, bool: 1, days: 366, h: 8784, min: 100_000 };

/**
 * What is kept of what somebody declared: of its parts where the value has any, else the value as it was said. Throws
 * programme.declared_value_missing, programme.declared_value_wrong.
 */
export function keptOf(value: Value, { numerator, denominator, value: said, grades }: Said): Kept {
  if (value.grades) return { numerator: null, denominator: null, scaled: null, grades: gradesOf(value.grades, grades) };
  if (RATIOS.has(value.unit) && numerator !== undefined && denominator !== undefined) {
    const { scaled } = figureOf({ numerator, denominator }, value.unit);
    return { numerator, denominator, scaled: within(value, scaled), grades: null };
  }
  if (said === undefined) throw domainError('programme.declared_value_missing');
  const scaled = Math.round(said * 10 ** DECIMALS[value.unit]);
  if (Math.abs(scaled - said * 10 ** DECIMALS[value.unit]) > 1e-6) throw domainError('programme.declared_value_wrong');
  return { numerator: null, denominator: null, scaled: within(value, scaled), grades: null };
}

/** A target, in units of the last decimal. Throws programme.declared_value_wrong. */
export function scaledTarget(value: Value, said: number): number {
  return keptOf(value, { value: said }).scaled as number;
}

function within({ unit, max = MOST[unit] ?? Number.MAX_SAFE_INTEGER }: Value, scaled: number | null): number {
  if (scaled === null || scaled < 0 || scaled > max * 10 ** DECIMALS[unit])
    throw domainError('programme.declared_value_wrong');
  return scaled;
}

function gradesOf(rules: NonNullable<Value['grades']>, grades: readonly number[] | undefined): number[] {
  if (!grades) throw domainError('programme.declared_value_missing');
  const fits =
    grades.length === rules.length && rules.every(({ max }, n) => (grades[n] ?? -1) >= 0 && (grades[n] ?? 0) <= max);
  if (!fits) throw domainError('programme.declared_value_wrong');
  return [...grades];
}
