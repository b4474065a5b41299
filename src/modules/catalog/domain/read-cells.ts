import { isLocalDate, isLocalTime } from '#kernel/instant.ts';
import { yuanToFen } from './yuan.ts';

/** The forms a cell may have; see ImportColumn of the platform, which this file cannot name. */
export type Form =
  | { form: 'text'; max: number; pattern?: RegExp }
  | { form: 'date' | 'time' | 'money' }
  | { form: 'integer'; min: number; max: number }
  | { form: 'choice' };

export interface CellChoice {
  value: string;
  zh: string;
  en: string;
}

export type ReadCell =
  | { ok: true; value: string | number | null }
  | { ok: false; code: string; params?: Record<string, string | number> };

/** What a cell says under its column, or the code of what is wrong with it. */
export function readCell(text: string, column: Form & { required: boolean }, choices: readonly CellChoice[]): ReadCell {
  const tidy = text.normalize('NFKC').trim();
  if (tidy === '') return column.required ? { ok: false, code: 'catalog.cell_missing' } : { ok: true, value: null };
  switch (column.form) {
    case 'text':
      return readText(text.trim(), column);
    case 'date':
      return readDate(tidy);
    case 'time':
      return readTime(tidy);
    case 'integer':
      return readInteger(tidy, column);
    case 'money':
      return readMoney(tidy);
    case 'choice':
      return readChoice(tidy, choices);
  }
}

function readText(text: string, { max, pattern }: Extract<Form, { form: 'text' }>): ReadCell {
  if ([...text].length > max) return { ok: false, code: 'catalog.cell_too_long', params: { max } };
  const well = /^\P{Cc}*$/u.test(text) && (pattern === undefined || pattern.test(text));
  return well ? { ok: true, value: text } : { ok: false, code: 'catalog.cell_form' };
}

/** 2026-11-23, 2026/11/23, 2026.11.23, 2026年11月23日, 20261123; a midnight that a date cell carries is dropped. */
function readDate(text: string): ReadCell {
  const m =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 0?0:00(?::00)?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const date = m ? `${m[1]}-${m[2]?.padStart(2, '0')}-${m[3]?.padStart(2, '0')}` : '';
  return isLocalDate(date) ? { ok: true, value: date } : { ok: false, code: 'catalog.cell_date' };
}

/** 8:30, 08:30, 08:30:00. */
function readTime(text: string): ReadCell {
  const m = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text);
  const time = m ? `${m[1]?.padStart(2, '0')}:${m[2]}` : '';
  return isLocalTime(time) ? { ok: true, value: time } : { ok: false, code: 'catalog.cell_time' };
}

function readInteger(text: string, { min, max }: { min: number; max: number }): ReadCell {
  const value = /^[+-]?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return { ok: true, value };
  return { ok: false, code: 'catalog.cell_number', params: { min, max } };
}

function readMoney(text: string): ReadCell {
  const fen = yuanToFen(text.replace(/^[¥￥]\s*|\s*元$/g, ''));
  return fen === null ? { ok: false, code: 'catalog.cell_money' } : { ok: true, value: fen };
}

/** By its value, or its name in either language. */
function readChoice(text: string, choices: readonly CellChoice[]): ReadCell {
  const wanted = text.toLowerCase();
  const found = choices.find((it) =>
    [it.value, it.zh, it.en].some((name) => name.normalize('NFKC').toLowerCase() === wanted),
  );
  if (found) return { ok: true, value: found.value };
  return { ok: false, code: 'catalog.cell_choice' };
}
