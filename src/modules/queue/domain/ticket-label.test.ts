import { expect, it } from 'vitest';
import { lineLetter, ticketLabel } from './ticket-label.ts';

it('a ticket is the letter of the line and the number in three digits', () => {
  expect(ticketLabel('A', 32)).toBe('A032');
  expect(ticketLabel('B', 1204)).toBe('B1204');
});

it('letters leave out I and O and never repeat', () => {
  const letters = Array.from({ length: 700 }, (_, i) => lineLetter(i + 1));
  expect(letters.slice(0, 9).join('')).toBe('ABCDEFGHJ');
  expect(letters[24]).toBe('AA');
  expect(new Set(letters).size).toBe(700);
  expect(letters.join('')).not.toMatch(/[IO]/);
});
