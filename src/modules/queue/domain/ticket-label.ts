/** Letters of a waiting area's day; I and O are left out because they read as 1 and 0. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Letter of the n-th line (1-based) opened in a waiting area on one day: A .. Z, then AA, AB .. */
export function lineLetter(ordinal: number): string {
  const index = ordinal - 1;
  const last = LETTERS[index % LETTERS.length] as string;
  const before = Math.floor(index / LETTERS.length);
  return before === 0 ? last : lineLetter(before) + last;
}

/** `A032`: letter of the line and number 号序 in three digits; unique per waiting area and day. */
export function ticketLabel(letter: string, number: number): string {
  return letter + String(number).padStart(3, '0');
}
