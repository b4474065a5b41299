/**
 * How likely each whole number of minutes is: cell m holds the weight of m minutes. The last cell holds everything beyond.
 * Weights need not add up to one: a part of a whole is a spread too.
 */
export type Spread = Float64Array;

export const HORIZON = 420;
const NEGLIGIBLE = 1e-9;

export function at(minute: number, weight = 1): Spread {
  const spread = new Float64Array(HORIZON);
  spread[cell(minute)] = weight;
  return spread;
}

export function weightOf(spread: Spread): number {
  let sum = 0;
  for (const weight of spread) sum += weight;
  return sum;
}

export function meanOf(spread: Spread): number {
  let sum = 0;
  for (let m = 0; m < HORIZON; m += 1) sum += m * (spread[m] as number);
  return sum / (weightOf(spread) || 1);
}

/** One after the other: what adds up when the second begins where the first ends. */
export function chained(first: Spread, second: Spread): Spread {
  const sum = new Float64Array(HORIZON);
  const end = lastOf(second);
  for (let a = 0; a < HORIZON; a += 1) {
    const weight = first[a] as number;
    if (weight < NEGLIGIBLE) continue;
    for (let b = 0; b <= end; b += 1) {
      const to = a + b < HORIZON ? a + b : HORIZON - 1;
      sum[to] = (sum[to] as number) + weight * (second[b] as number);
    }
  }
  return sum;
}

/** `into` with `share` of `more` put on top; `into` itself is changed and returned. */
export function put(into: Spread, more: Spread, share = 1): Spread {
  for (let m = 0; m < HORIZON; m += 1) into[m] = (into[m] as number) + share * (more[m] as number);
  return into;
}

/** Everything longer or shorter by one factor; a minute that falls between two cells is divided between them. */
export function stretch(spread: Spread, factor: number): Spread {
  if (factor === 1) return spread;
  const result = new Float64Array(HORIZON);
  for (let m = 0; m < HORIZON; m += 1) {
    const weight = spread[m] as number;
    if (weight === 0) continue;
    const to = m * factor;
    const low = cell(Math.floor(to));
    const high = cell(low + 1);
    const part = Math.min(1, to - low);
    result[low] = (result[low] as number) + weight * (1 - part);
    result[high] = (result[high] as number) + weight * part;
  }
  return result;
}

/** What is still to come of something that has lasted `elapsed` minutes and is not over. Beyond all experience: `beyond`. */
export function remaining(spread: Spread, elapsed: number, beyond: Spread): Spread {
  const past = Math.max(0, Math.floor(elapsed));
  const rest = new Float64Array(HORIZON);
  // Ends in the minute that is running are still possible, at half their weight.
  for (let m = past; m < HORIZON; m += 1) rest[m - past] = (spread[m] as number) * (m === past && past > 0 ? 0.5 : 1);
  const weight = weightOf(rest);
  if (weight < 1e-4) return beyond;
  for (let m = 0; m < HORIZON; m += 1) rest[m] = (rest[m] as number) / weight;
  return rest;
}

/** The smallest minute that has at least `share` of all weight at or below it. */
export function quantile(spread: Spread, share: number): number {
  const wanted = share * weightOf(spread) - 1e-12;
  let sum = 0;
  for (let m = 0; m < HORIZON; m += 1) {
    sum += spread[m] as number;
    if (sum >= wanted) return m;
  }
  return HORIZON - 1;
}

/** The share of the weight at or below `minute`. */
export function upTo(spread: Spread, minute: number): number {
  let sum = 0;
  for (let m = 0; m <= minute && m < HORIZON; m += 1) sum += spread[m] as number;
  return sum / (weightOf(spread) || 1);
}

function lastOf(spread: Spread): number {
  let last = HORIZON - 1;
  while (last > 0 && (spread[last] as number) < NEGLIGIBLE) last -= 1;
  return last;
}

const cell = (minute: number): number => Math.min(HORIZON - 1, Math.max(0, Math.round(minute)));
