/** Hundredths of a point as people write them: 350 is '3.5', 400 is '4'. */
export function pointsText(hundredths: number): string {
  const [sign, all] = [hundredths < 0 ? '-' : '', Math.abs(hundredths)];
  const [whole, part] = [Math.floor(all / 100), all % 100];
  if (part === 0) return `${sign}${whole}`;
  return `${sign}${whole}.${part % 10 === 0 ? part / 10 : String(part).padStart(2, '0')}`;
}

/** '0.5' as hundredths; null when it is no number of points. */
export function pointsOf(text: string): number | null {
  const match = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
