/** What an indicator is made of. Parts of several departments or months add up; figures never do. */
export interface Parts {
  numerator: number;
  denominator: number;
}

export interface Figure extends Parts {
  status: 'computed' | 'no-data';
  /** In units of the last decimal (hundredths of a percent, tenths of a minute, 1 for yes); null exactly when `no-data`. */
  scaled: number | null;
}

/** bool: yes as soon as there is one in the numerator. */
export type Unit = '%' | 'min' | 'days' | 'h' | 'count' | 'bool' | 'grade' | 'score';

/** Standards 1.2: a ratio in percent with two decimals, a duration with one. */
export const DECIMALS: Readonly<Record<Unit, number>> = {
  '%': 2,
  min: 1,
  days: 1,
  h: 1,
  count: 0,
  bool: 0,
  grade: 0,
  score: 2,
};
const SCALE: Readonly<Record<Exclude<Unit, 'bool'>, number>> = {
  '%': 10_000,
  min: 10,
  days: 10,
  h: 10,
  count: 1,
  grade: 1,
  score: 100,
};

/** The figure of some parts; denominator 0 is `no-data`, never 0. */
export function figureOf(parts: Parts, unit: Unit): Figure {
  const { numerator, denominator } = parts;
  if (denominator === 0) return { numerator, denominator, status: 'no-data', scaled: null };
  const scaled = unit === 'bool' ? Number(numerator > 0) : divideHalfUp(numerator * SCALE[unit], denominator);
  return { numerator, denominator, status: 'computed', scaled };
}

/** `a / b` to the nearest integer, a half going up, in integers only. Shapes: safe integers, a >= 0, b > 0. */
export function divideHalfUp(a: number, b: number): number {
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || a < 0 || b <= 0) throw new RangeError('divideHalfUp');
  return Number((2n * BigInt(a) + BigInt(b)) / (2n * BigInt(b)));
}

/** The number a reader sees: 6667 hundredths are 66.67. */
export function shownValue(figure: Figure, unit: Unit): number | null {
  return figure.scaled === null ? null : Number(`${figure.scaled}e-${DECIMALS[unit]}`);
}

export function addParts(all: readonly Parts[]): Parts {
  return all.reduce(
    (sum, p) => ({ numerator: sum.numerator + p.numerator, denominator: sum.denominator + p.denominator }),
    {
      numerator: 0,
      denominator: 0,
    },
  );
}
