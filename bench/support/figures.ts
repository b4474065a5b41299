/** The value below which `share` (0 to 1) of the values lie; 0 for none. Nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return 0;
  const ordered = Float64Array.from(values).sort();
  return ordered[Math.min(ordered.length - 1, Math.max(0, Math.ceil(share * ordered.length) - 1))] as number;
}

export function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}
