import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { SheetSpec } from '#platform/sheet/sheet.ts';
import { factOf } from '../../domain/scores/facts.ts';
import type { LineRule, ScoreLine } from '../../domain/scores/line.ts';
import { pointsText } from '../../domain/scores/points.ts';
import { readSheet } from './sheets.ts';

const WORDS = {
  zh: {
    columns: ['序号', '评分项', '考核办法', '满分', '得分', '扣分或加分', '规则', '情况', '依据'],
    total: '合计',
    bonus: '加分',
    exempt: '合理缺项',
    open: '未填',
    found: '发现或记录',
    override: '人工改填',
  },
  en: {
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
  },
};

/** A sheet as a table: one row for each item, and one for each rule that took or gave something or is not answered. */
export async function sheetFile(t: Tx, id: string, lang: Lang, now: Instant): Promise<SheetSpec> {
  const { sheet, lines, total } = await readSheet(t, id, now);
  const words = WORDS[lang];
  const rows = lines.flatMap((line) => [head(line, lang), ...line.rules.flatMap((rule) => ruleRow(line, rule, lang))]);
  const sum = [
    '',
    words.total,
    '',
    pointsText(total.full),
    pointsText(total.points),
    pointsText(-total.lost),
    '',
    '',
    '',
  ];
  const bonus = ['', words.bonus, '', '', pointsText(total.bonus), '', '', '', ''];
  return {
    name: sheet.period.slice(0, 31),
    columns: words.columns.map((title) => ({ title })),
    rows: [...rows, sum, bonus],
  };
}

const head = ({ item, marks, points, exempt }: ScoreLine, lang: Lang): string[] => [
  ...[item.no, item.name, item.text, marks === null ? '' : pointsText(marks), pointsText(points), '', ''],
  ...[exempt ? WORDS[lang].exempt : '', ''],
];

function ruleRow(line: ScoreLine, rule: LineRule, lang: Lang): string[][] {
  const open = line.open.includes(rule.no);
  if (rule.lost === 0 && rule.gained === 0 && !open && rule.findings.length === 0) return [];
  const words = WORDS[lang];
  const said = rule.findings.map(({ note }) => note).filter(Boolean);
  const share = rule.unit === 'percent' && rule.asks === 'held';
  const amount =
    rule.asks === 'judged' || share ? `${pointsText(rule.amount)}${share ? '%' : ''}` : String(rule.amount);
  const what = open ? words.open : `${rule.overridden ? words.override : words.found} ${amount}`;
  const records = rule.overridden
    ? []
    : (rule.record?.refs.map(({ on, text, en }) => [on, (lang === 'en' && en) || text].filter(Boolean).join(' ')) ??
      []);
  const evidence = [...rule.findings.map((one) => one.evidence).filter(Boolean), ...records];
  const fact = factOf(rule.fact)?.[lang];
  return [
    [
      ...['', '', '', '', '', pointsText(rule.gained - rule.lost), rule.trigger, [what, ...said].join('；')],
      [fact, ...evidence].filter(Boolean).join('；'),
    ],
  ];
}
