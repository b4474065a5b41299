/** `15`, `15.5`, `1,500.00` in yuan as whole fen; null for anything else. Money is never a fraction. */
export function yuanToFen(text: string): number | null {
  const m = /^(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{1,2}))?$/.exec(text);
  if (!m?.[1]) return null;
  return Number(m[1].replaceAll(',', '')) * 100 + Number((m[2] ?? '').padEnd(2, '0'));
}
