/** Money is whole fen (分); a float never holds it. */
export type Fen = number;

/** Answers `n` if it is a whole number of fen that integer arithmetic can hold; throws otherwise (a bug). */
export function fen(n: number): Fen {
  if (!Number.isSafeInteger(n)) throw new Error('money must be a whole number of fen');
  return n;
}

export function sumFen(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce((sum, amount) => sum + fen(amount), 0));
}

/** `amount * numerator / denominator` to the nearest fen, half away from zero (四舍五入), exact at every size. */
export function timesRatio(amount: Fen, numerator: number, denominator: number): Fen {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new Error('a ratio is two whole numbers, the lower one positive');
  }
  const product = BigInt(fen(amount)) * BigInt(numerator);
  const size = product < 0n ? -product : product;
  const lower = BigInt(denominator);
  const rounded = (2n * size + lower) / (2n * lower);
  return fen(Number(product < 0n ? -rounded : rounded));
}

/**
 * Splits `total` by whole-number weights so that the parts add up to `total` again: the fen lost by rounding down go
 * to the largest remainders, the earlier part first.
 */
export function splitFen(total: Fen, weights: readonly number[]): Fen[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (weights.some((w) => !Number.isSafeInteger(w) || w < 0) || sum <= 0 || fen(total) < 0) {
    throw new Error('a split needs a total >= 0 and whole weights >= 0 with a positive sum');
  }
  const shares = weights.map((w) => BigInt(total) * BigInt(w));
  const parts = shares.map((share) => Number(share / BigInt(sum)));
  const byRemainder = shares
    .map((share, index) => ({ index, rest: share % BigInt(sum) }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const left = total - sumFen(parts);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** `1234` -> `12.34`, always two decimals, for people and for interfaces that want yuan (元). */
export function yuanText(amount: Fen): string {
  const size = Math.abs(fen(amount));
  return `${amount < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

/** `12`, `12.3`, `12.34` -> fen; null for anything else, three decimals included. */
export function parseYuan(text: string): Fen | null {
  const m = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!m) return null;
  const size = Number(m[2]) * 100 + Number((m[3] ?? '').padEnd(2, '0'));
  return m[1] && size > 0 ? -size : size;
}
