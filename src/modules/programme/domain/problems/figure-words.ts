import type { Row, Text, Value } from '../definitions/row.ts';
import type { Unit } from '../figure.ts';

/** A figure that misses its target, as the record of the problem keeps it. */
export interface MissedFigure {
  key: string;
  name: Text;
  period: string;
  /** null: the whole hospital. */
  department: Text | null;
  unit: Unit;
  value: number;
  target: number;
}

export const WHOLE_HOSPITAL: Text = { zh: '全院', en: 'Whole hospital' };

/** The row's name, and which of its values where it has several. */
export const figureName = ({ row, value }: { row: Row; value: Value }, lang: keyof Text): string =>
  value.name ? `${row.name[lang]} · ${value.name[lang]}` : row.name[lang];

/** What the problem says, in both languages: nobody writes it. */
export function figureWords(figure: MissedFigure): Text {
  const { key, name, period, unit, value, target } = figure;
  const place = figure.department ?? WHOLE_HOSPITAL;
  const [zh, en] = [periodText(period, 'zh'), periodText(period, 'en')];
  return {
    zh: `指标 ${key}《${name.zh}》${zh} ${place.zh}：${valueText(value, unit, 'zh')}，目标 ${valueText(target, unit, 'zh')}`,
    en: `Indicator ${key}, ${name.en}, ${en}, ${figure.department?.en ?? 'whole hospital'}: ${valueText(value, unit, 'en')}, target ${valueText(target, unit, 'en')}`,
  };
}

/** '41.2 %', '18 分钟', 'no' */
export function valueText(value: number, unit: string, lang: keyof Text): string {
  const known = UNITS[unit.trim()];
  if (known === 'yes') return { zh: value === 1 ? '是' : '否', en: value === 1 ? 'yes' : 'no' }[lang];
  const sign = known?.[lang] ?? unit.trim();
  return sign === '' ? String(value) : `${value} ${sign}`;
}

/** The sign of a unit; what was written before units were kept by their code is known by its words. */
export const unitText = (unit: string, lang: keyof Text): string => {
  const known = UNITS[unit.trim()];
  return known === undefined ? unit.trim() : known === 'yes' ? '' : known[lang];
};

const MINUTES: Text = { zh: '分钟', en: 'min' };
const UNITS: Readonly<Record<string, Text | 'yes'>> = {
  '%': { zh: '%', en: '%' },
  min: MINUTES,
  分钟: MINUTES,
  days: { zh: '天', en: 'days' },
  h: { zh: '小时', en: 'hours' },
  count: { zh: '', en: '' },
  grade: { zh: '', en: '' },
  score: { zh: '分', en: 'points' },
  bool: 'yes',
};

/** '2026 年下半年', 'second half of 2026' */
export function periodText(period: string, lang: keyof Text): string {
  const year = period.slice(0, 4);
  const half = period.slice(4);
  if (half === '') return { zh: `${year} 年`, en: year }[lang];
  const first = half === 'H1';
  return { zh: `${year} 年${first ? '上' : '下'}半年`, en: `${first ? 'first' : 'second'} half of ${year}` }[lang];
}
