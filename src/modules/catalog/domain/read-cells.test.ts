import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Form, readCell } from './read-cells.ts';
import { yuanToFen } from './yuan.ts';

const choices = [
  { value: 'male', zh: '男', en: 'Male' },
  { value: 'female', zh: '女', en: 'Female' },
];
const read = (text: string, form: Form, required = true) => {
  const cell = readCell(text, { ...form, required }, choices);
  return cell.ok ? cell.value : cell.code;
};
const TEXT: Form = { form: 'text', max: 4 };

describe('a cell', () => {
  test.each<[string, Form, string | number | null]>([
    ['  甲乙 ', TEXT, '甲乙'],
    ['甲乙丙丁戊', TEXT, 'catalog.cell_too_long'],
    ['a\u0007b', TEXT, 'catalog.cell_form'],
    ['A1', { form: 'text', max: 4, pattern: /^[A-Z]$/ }, 'catalog.cell_form'],
    ['2026-1-5', { form: 'date' }, '2026-01-05'],
    ['2026/11/23', { form: 'date' }, '2026-11-23'],
    ['2026年11月23日', { form: 'date' }, '2026-11-23'],
    ['20261123', { form: 'date' }, '2026-11-23'],
    ['2026-11-23 00:00', { form: 'date' }, '2026-11-23'],
    ['２０２６-11-23', { form: 'date' }, '2026-11-23'],
    ['2026-02-29', { form: 'date' }, 'catalog.cell_date'],
    ['23.11.2026', { form: 'date' }, 'catalog.cell_date'],
    ['8:30', { form: 'time' }, '08:30'],
    ['08：30', { form: 'time' }, '08:30'],
    ['24:00', { form: 'time' }, 'catalog.cell_time'],
    ['10', { form: 'integer', min: 1, max: 30 }, 10],
    ['31', { form: 'integer', min: 1, max: 30 }, 'catalog.cell_number'],
    ['1.5', { form: 'integer', min: 1, max: 30 }, 'catalog.cell_number'],
    ['1e2', { form: 'integer', min: 1, max: 300 }, 'catalog.cell_number'],
    ['15.5元', { form: 'money' }, 1550],
    ['¥1,500', { form: 'money' }, 150000],
    ['15.555', { form: 'money' }, 'catalog.cell_money'],
    ['-1', { form: 'money' }, 'catalog.cell_money'],
    ['男', { form: 'choice' }, 'male'],
    ['FEMALE', { form: 'choice' }, 'female'],
    ['先生', { form: 'choice' }, 'catalog.cell_choice'],
  ])('%j is read', (text, form, expected) => {
    expect(read(text, form)).toBe(expected);
  });

  test('that is empty is missing where it is required, and says nothing elsewhere', () => {
    expect(read(' ', TEXT)).toBe('catalog.cell_missing');
    expect(read('\u3000', TEXT, false)).toBeNull();
  });

  test('never throws, whatever stands in it', () => {
    const forms: Form[] = [
      TEXT,
      { form: 'date' },
      { form: 'time' },
      { form: 'money' },
      { form: 'choice' },
      { form: 'integer', min: 0, max: 9 },
    ];
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...forms), (text, form) => void read(text, form)),
    );
  });

  test('of money is exact to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (fen) => {
        expect(yuanToFen(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`)).toBe(fen);
      }),
    );
  });
});
