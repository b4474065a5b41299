import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { plainTable, type Report, type ReportCell, say } from '../../domain/reports/report.ts';
import { factOf } from '../../domain/scores/facts.ts';
import type { LineRule, ScoreLine } from '../../domain/scores/line.ts';
import { pointsText } from '../../domain/scores/points.ts';
import { hospitalName } from '../reports/hospital-name.ts';
import { readSheet } from './sheets.ts';

const WORDS = {
  zh: {
    title: '考核评分表',
    columns: ['序号', '评分项', '考核办法', '满分', '得分', '扣分或加分', '规则', '情况', '依据'],
    total: '合计',
    bonus: '加分',
    exempt: '合理缺项',
    open: '未填',
    found: '发现或记录',
    override: '人工改填',
    required: '要求',
    none: '没有评分项',
    state: { filling: '填写中', filled: '等复核', reviewed: '已复核', closed: '已归档' },
    atStake: (open: number, points: string) => `${open} 项没填，最多还会丢 ${points} 分`,
    scaled: (excluded: string, scaled: string) => `合理缺项 ${excluded} 分不计入；折合 ${scaled} 分`,
  },
  en: {
    title: 'Score sheet',
    columns: [
      'No',
      'Item',
      'How it is scored',
      'Full',
      'Points',
      'Lost or gained',
      'Rule',
      'What was found',
      'Evidence',
    ],
    total: 'Total',
    bonus: 'Extra points',
    exempt: 'Reasonable gap',
    open: 'Not answered',
    found: 'Found or recorded',
    override: 'Put by a person',
    required: 'required',
    none: 'No items',
    state: { filling: 'Being filled', filled: 'Waiting for review', reviewed: 'Reviewed', closed: 'Closed' },
    atStake: (open: number, points: string) => `${open} not answered: at most ${points} points more may be lost`,
    scaled: (excluded: string, scaled: string) => `Reasonable gaps of ${excluded} left out; made up for: ${scaled}`,
  },
};
const WIDTHS = [5, 24, 36, 8, 8, 10, 26, 26, 30];

/** A sheet as a report: one row for each item, and one for each rule that took or gave something or is not answered. */
export async function sheetReport(t: Tx, id: string, lang: Lang, now: Instant): Promise<Report> {
  const { sheet, lines, total } = await readSheet(t, id, now);
  const words = WORDS[lang];
  const rows = lines.flatMap((line) => [head(line, lang), ...line.rules.flatMap((rule) => ruleRow(line, rule, lang))]);
  const sum = [say(''), say(words.total), say(''), points(total.full), points(total.points), points(-total.lost)];
  const bonus = [say(''), say(words.bonus), say(''), say(''), points(total.bonus)];
  const columns = words.columns.map((title, at) => [title, WIDTHS[at] ?? 10] as const);
  return {
    title: `${words.title} · ${sheet.of}`,
    hospital: await hospitalName(t, lang),
    lines: [
      `${sheet.period} · ${words.state[sheet.state]}`,
      ...(total.open > 0 ? [words.atStake(total.open, pointsText(total.atStake))] : []),
      ...(total.excluded > 0 ? [words.scaled(pointsText(total.excluded), pointsText(total.scaled))] : []),
    ],
    parts: [plainTable(sheet.period, columns, [...rows, sum, bonus], words.none)],
  };
}

/** Kept as a number, so that a workbook can go on working with it. */
const points = (hundredths: number): ReportCell => {
  const number = hundredths / 100;
  return { text: pointsText(hundredths), number, decimals: hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2 };
};

const head = ({ item, marks, points: reached, exempt }: ScoreLine, lang: Lang): ReportCell[] => [
  ...[say(item.no), say(item.name), say(item.text), marks === null ? say('') : points(marks), points(reached)],
  ...[say(''), say(''), say(exempt ? WORDS[lang].exempt : '')],
];

function ruleRow(line: ScoreLine, rule: LineRule, lang: Lang): ReportCell[][] {
  const open = line.open.includes(rule.no);
  if (rule.lost === 0 && rule.gained === 0 && !open && rule.findings.length === 0) return [];
  const words = WORDS[lang];
  const said = rule.findings.map(({ note }) => note).filter(Boolean);
  const share = rule.unit === 'percent' && rule.asks === 'held';
  const shown = (amount: number) =>
    rule.asks === 'judged' || share ? `${pointsText(amount)}${share ? '%' : ''}` : String(amount);
  const wanted = rule.required === null ? [] : [`${words.required} ${shown(rule.required * (share ? 100 : 1))}`];
  const what = open ? words.open : `${rule.overridden ? words.override : words.found} ${shown(rule.amount)}`;
  const records = rule.overridden
    ? []
    : (rule.record?.refs.map(({ on, text, en }) => [on, (lang === 'en' && en) || text].filter(Boolean).join(' ')) ??
      []);
  const evidence = [...rule.findings.map((one) => one.evidence).filter(Boolean), ...records];
  const fact = factOf(rule.fact)?.[lang];
  const tone = rule.lost > 0 ? 'missed' : open ? 'quiet' : undefined;
  return [
    [
      ...[say(''), say(''), say(''), say(''), say('')],
      { ...points(rule.gained - rule.lost), ...(tone && { tone }) },
      say(rule.trigger),
      say([what, ...wanted, ...said].join('；'), tone),
      say([fact, ...evidence].filter(Boolean).join('；')),
    ],
  ];
}
