export interface Candidate {
  institution: number;
  /** What is drawn; unique among all. */
  id: string;
}

/**
 * A sample of `size`, proportionate to what each institution has, each at least one (so it may be larger than `size` when
 * there are more institutions). Same seed, same candidates in whatever order: same sample.
 */
export function drawSample<C extends Candidate>(candidates: readonly C[], size: number, seed: number): C[] {
  const byInstitution = [...Map.groupBy(candidates, ({ institution }) => institution)].sort(([a], [b]) => a - b);
  const shares = sharesOf(
    byInstitution.map(([, own]) => own.length),
    size,
  );
  const next = chance(seed);
  return byInstitution.flatMap(([, own], i) => {
    const left = [...own].sort((a, b) => (a.id < b.id ? -1 : 1));
    return Array.from({ length: shares[i] ?? 0 }, () => left.splice(Math.floor(next() * left.length), 1)[0] as C);
  });
}

/** Largest remainders, never above what there is, never below one. */
function sharesOf(counts: readonly number[], size: number): number[] {
  const all = counts.reduce((sum, n) => sum + n, 0);
  const wanted = Math.min(size, all);
  const shares = counts.map((n) => Math.max(1, Math.floor((n * wanted) / all)));
  // Whoever was lifted to one has had the remainder already.
  const restOf = (n: number) => (n * wanted < all ? 0 : (n * wanted) % all);
  const order = counts.map((n, i) => ({ i, rest: restOf(n) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (let sum = shares.reduce((a, b) => a + b, 0); sum < wanted; ) {
    for (const { i } of order) {
      if (sum >= wanted || (shares[i] ?? 0) >= (counts[i] ?? 0)) continue;
      shares[i] = (shares[i] ?? 0) + 1;
      sum += 1;
    }
  }
  return shares;
}

/** Marsaglia's xorshift of 32 bits: a seed tells the whole row. */
function chance(seed: number): () => number {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

/** Hundredths of a percent of what was looked at and not met; null before anything was. */
export function errorRate(outcomes: readonly ('met' | 'not_met' | null)[]): number | null {
  const looked = outcomes.filter((one) => one !== null);
  if (looked.length === 0) return null;
  return Math.floor((looked.filter((one) => one === 'not_met').length * 10_000) / looked.length);
}
