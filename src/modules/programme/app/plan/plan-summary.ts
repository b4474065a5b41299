import type { ParsedPlan, ParsedTask } from '../../domain/plan/parsed.ts';

const FATES = {
  used: '已采用 used',
  heading: '标题 heading',
  ignored: '略过 ignored',
  unaccounted: '没有归处 unaccounted',
} as const;

const DOUBTS: Readonly<Record<string, string>> = {
  date_impossible: '没有这一天 no such day',
  deadline_impossible: '期限里的日子不存在 the deadline is a day that does not exist',
  deadline_unread: '读不懂这个期限 deadline not understood',
  deadline_no_year: '期限没有写哪一年 the deadline has no year',
  deadline_shared: '几条举措共用一个期限 several measures share one deadline',
  marks_differ: '两处写的满分不一样 two places give different full marks',
  marks_missing: '没有写满分 no full marks given',
  row_too_long: '这一行比表头多出几格 this row has more cells than the head',
  row_too_short: '这一行比表头少几格 this row has fewer cells than the head',
  row_without_number: '这一行没有序号 this row has no number',
  table_unknown: '不认识这张表 this table was not understood',
  table_without_header: '这张表没有表头 this table has no head',
};

/** What was understood of a plan, for a person at a terminal. */
export function planSummary(plan: ParsedPlan): string[] {
  const scored = plan.tasks.filter((task) => task.scoring?.fullMarks != null);
  const marks = scored.reduce((sum, task) => sum + (task.scoring?.fullMarks ?? 0), 0);
  const measures = plan.tasks.reduce((sum, task) => sum + task.measures.length, 0);
  const fates = Object.entries(FATES).map(
    ([fate, words]) => `${words} ${plan.lines.filter((line) => line.fate === fate).length}`,
  );
  return [
    `${plan.title.text || '（没有标题 no title）'}`,
    `${plan.number.text || '无文号 no number'}  ${plan.date.date ?? '无日期 no date'}`,
    `任务 tasks ${plan.tasks.length}  举措 measures ${measures}  计分 scored ${scored.length} = ${Math.round(marks * 100) / 100}  数字 numbers ${plan.numbers.length}  指标 indicators ${plan.indicators.length}`,
    `各行去向 lines: ${fates.join('  ')}`,
    '',
    ...plan.tasks.flatMap(taskLines),
    ...plan.lines
      .filter(({ fate }) => fate === 'unaccounted')
      .map(({ line, text }) => `第 ${line} 行没有归处 / line ${line} has no place: ${text.slice(0, 40)}`),
    ...plan.doubts.map(
      ({ line, code, text }) =>
        `请核对 please check ${line === null ? '' : `第 ${line} 行 line ${line} `}${DOUBTS[code] ?? code}: ${text.slice(0, 40)}`,
    ),
  ];
}

function taskLines(task: ParsedTask): string[] {
  const marks = task.scoring?.fullMarks == null ? '' : ` [${task.scoring.fullMarks}]`;
  return [
    `${task.no ?? '-'} ${task.text.replaceAll('\n', ' ').slice(0, 60)}${marks}`,
    ...task.measures.map(({ lead, deadline, departments, supporting }) => {
      const units = departments.map(({ text }) => text).join('、');
      const others = supporting.map(({ text }) => text).join('、');
      const until =
        deadline.kind === 'none'
          ? deadline.text || '-'
          : `${deadline.text} (${deadline.kind} ${deadline.from ?? ''}..${deadline.to ?? ''})`;
      return `    ${lead.text || '-'} | ${until} | ${units || '-'}${others ? ` + ${others}` : ''}`;
    }),
  ];
}
