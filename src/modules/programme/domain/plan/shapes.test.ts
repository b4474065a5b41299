import { expect, test } from 'vitest';
import { parsePlan } from './parse-plan.ts';
import type { ParsedPlan } from './parsed.ts';
import { textBlocks } from './text-blocks.ts';

const plan = (text: string) => parsePlan(textBlocks(text.split('\n').map((it, at) => ({ line: at + 1, text: it }))));
const briefly = ({ tasks, sections }: ParsedPlan) =>
  tasks.flatMap((task) =>
    task.measures.map((it) =>
      [
        task.no ?? '-',
        task.category.text,
        task.text,
        it.lead.text,
        it.deadline.to ?? it.deadline.from ?? it.deadline.kind,
        it.departments.map(({ text }) => text).join('+'),
        it.supporting.map(({ text }) => text).join('+'),
        task.section === null ? '' : (sections[task.section]?.title ?? '?'),
      ].join('|'),
    ),
  );
const lost = ({ lines }: ParsedPlan) => lines.filter(({ fate }) => fate === 'unaccounted').map(({ text }) => text);

test('where every number is lost, classes below 主要任务 are told from the tasks in them by what follows', () => {
  const read = plan(
    '虚构医院体验提升方案\n（2024—2026年）\n主要任务\n诊前提升行动\n放号提前。提前9天放号。（责任科室：门诊部）\n候诊缩短。不超过20分钟。（门诊部、信息科）\n环境改善，服务提升\n增加座椅\n每层添置座椅，2025年6月底前完成。（责任科室：总务科）\n保障措施\n加强领导。各科室配合。',
  );
  expect(briefly(read).map((it) => it.slice(it.indexOf('|') + 1))).toEqual([
    '诊前提升行动|放号提前。提前9天放号。||none|门诊部||诊前提升行动',
    '诊前提升行动|候诊缩短。不超过20分钟。||none|门诊部+信息科||诊前提升行动',
    '环境改善，服务提升|增加座椅\n每层添置座椅，2025年6月底前完成。||2025-06-30|总务科||环境改善，服务提升',
  ]);
  expect(read.title.text).toBe('虚构医院体验提升方案（2024—2026年）');
  expect(lost(read)).toEqual([]);
});

test('a single requirement below a heading is one, where its neighbours head several', () => {
  const who = (unit: string) => `责任单位：${unit}\n完成时限：2024年6月底前`;
  const read = plan(
    `虚构局方案\n一、重点任务\n（一）少排队\n推行预约。\n${who('甲医院')}\n推行叫号。\n${who('甲医院')}\n（二）快急救\n增设站点。\n${who('乙中心')}`,
  );
  expect(read.tasks.map(({ category }) => category.text)).toEqual(['（一）少排队', '（一）少排队', '（二）快急救']);
});

test('requirements that stand without numbers below a first-level heading are counted, not what only describes', () => {
  const read = plan(
    '虚构医院方案\n一、活动主题\n暖心就医。\n人人参与。\n二、工作措施\n增加座椅。\n完成时间：2024年9月底\n提前放号。责任科室：门诊部\n三、任务分解\n详见附件。',
  );
  expect(briefly(read).map((it) => it.split('|').slice(1, 6).join('|'))).toEqual([
    '二、工作措施|增加座椅。||2024-09-30|',
    '二、工作措施|提前放号。||none|门诊部',
  ]);
});

test('a task is headed 任务一：, parts of an item are counted 1.1, a figure at the beginning of a line is no number', () => {
  const read = plan(
    '虚构医院方案\n一、重点任务\n任务一：改善环境\n1.更换标识。\n责任科室：总务科\n任务二：缩短等候\n1.增开窗口。\n1.1收费窗口2个\n1.2取药窗口1个\n责任科室：财务科',
  );
  expect(read.sections.map(({ title }) => title)).toEqual(['重点任务', '改善环境', '缩短等候']);
  expect(read.tasks.at(-1)?.measures.map(({ text }) => text)).toEqual(['收费窗口2个', '取药窗口1个']);
});

test('who does it until when, in the last sentence, in several brackets, and behind the names', () => {
  const read = plan(
    '虚构医院2024年方案\n一、工作任务\n1.设置绿色通道。由门诊部牵头，护理部配合，4月底前完成。\n2.配备轮椅。【责任部门: 总务科】【完成时限: 7月15日前】\n3.培训员工。（牵头：人事科；配合：护理部，2024年10月底前完成）',
  );
  expect(briefly(read)).toEqual([
    '1|一、工作任务|设置绿色通道。|门诊部|2024-04-30|门诊部|护理部|工作任务',
    '2|一、工作任务|配备轮椅。||2024-07-15|总务科||工作任务',
    '3|一、工作任务|培训员工。|人事科|2024-10-31|人事科|护理部|工作任务',
  ]);
});

test('a ditto sign is inherited, also from the page before', () => {
  const read = plan(
    '虚构医院2024年清单\n序号\t任务\t措施\t分管领导\t责任科室\n1\t甲\t做甲\t王某\t门诊部\n— 2 —\n序号\t任务\t措施\t分管领导\t责任科室\n2\t乙\t做乙\t同上\t〃',
  );
  expect(briefly(read).map((it) => it.split('|').slice(3, 6).join('|'))).toEqual([
    '王某|none|门诊部',
    '王某|none|门诊部',
  ]);
  expect(read.tasks[1]?.measures[0]?.lead.cell).toBe('inherited');
  expect(lost(read)).toEqual([]);
});

test('a title whose 《 is closed two lines later runs on to there', () => {
  const lines = ['关于印发《虚构医院就医体验', '三年提升方案', '（2023—2025年）》的通知', '一、任务', '1.早开一扇窗。'];
  expect(plan(lines.join('\n')).title.text).toBe('关于印发《虚构医院就医体验三年提升方案（2023—2025年）》的通知');
});

test('a title may be that of a table, and its year is the year of the days in it', () => {
  const read = plan(
    '虚构医院\n2024年度满意度任务考核评分表\n序号\t工作内容\t主责科室\t完成时间\n1\t换灯\t总务科\t二季度末\n2\t问好\t护理部\t全年',
  );
  expect(read.title.text).toBe('虚构医院2024年度满意度任务考核评分表');
  expect(read.tasks.map(({ measures: [it] }) => [it?.deadline.from, it?.deadline.to])).toEqual([
    [null, '2024-06-30'],
    ['2024-01-01', '2024-12-31'],
  ]);
});

test('a column of nothing but figures holds the marks, whatever it is called; a title row is a section', () => {
  const read = plan(
    '虚构医院办法\n序号\t工作内容\t评分标准\t考核赋分\n一、门诊（40分）\n1\t大厅整洁\t每处扣1分\t40\n二、病房\n2\t床位整洁\t每处扣2分\t60'.replace(
      /(一、门诊（40分）|二、病房)/g,
      '$1\t\t\t',
    ),
  );
  expect(read.tasks.map(({ scoring, section }) => [scoring?.fullMarks, read.sections[section ?? -1]?.title])).toEqual([
    [40, '门诊（40分）'],
    [60, '病房'],
  ]);
});

test('a table stands below its heading, is named by its class, and below none behind an annex', () => {
  const table = (first: string) => `类别\t序号\t任务\t责任科室\n${first}\t1\t擦亮标识\t总务科`;
  expect(briefly(plan(`虚构清单\n一、工作任务\n${table('环境')}`))[0]?.endsWith('|工作任务')).toBe(true);
  const text = (first: string) => `虚构方案\n一、工作任务\n（一）环境更整洁\n天天打扫。\n附件1\n${table(first)}`;
  expect(briefly(plan(text('其他')))[0]?.endsWith('|')).toBe(true);
  expect(briefly(plan(text('1.环境更整洁')))[0]?.endsWith('|环境更整洁')).toBe(true);
});

test.each([
  ['strokes', '| 序号 | 任务 | 责任部门 | 完成时限 |\n|---|---|---|---|\n| 1 | 添座椅 | 总务科 | 5月底前 |'],
  [
    'a frame, whose rows go over several lines',
    '┌──┬──┬──┬──┐\n│序号│任务│责任部门│完成时限│\n├──┼──┼──┼──┤\n│1 │添座│总务科│5月 │\n│ │椅│ │底前│\n└──┴──┴──┴──┘',
  ],
  ['wide gaps', '序号   任务   责任部门   完成时限\n1   添座椅   总务科   5月底前'],
  ['nothing but lines', '序号\n任务\n责任部门\n完成时限\n1\n添座椅\n总务科\n5月底前'],
])('the cells of a table are kept apart by %s', (_, table) => {
  const read = plan(`虚构医院2024年清单\n\n${table}\n`);
  expect(briefly(read)).toEqual(['1||添座椅||2024-05-31|总务科||']);
  expect(lost(read)).toEqual([]);
});

test('what bare lines lack is put under the titles it fits', () => {
  const rows = '1\n添座椅\n总务科\n保卫科\n5月底前\n2\n开夜诊\n门诊部\n7月起';
  expect(briefly(plan(`虚构医院2024年清单\n\n序号\n任务\n责任部门\n配合部门\n完成时限\n${rows}`))).toEqual([
    '1||添座椅||2024-05-31|总务科|保卫科|',
    '2||开夜诊||2024-07-01|门诊部||',
  ]);
});

test('columns beside the periods of an indicator annex keep their titles, also those behind them', () => {
  const cells = (...row: string[]) => row.map((cell) => `\t${cell}`).join('\n');
  const read = plan(
    `虚构附表\n\n${cells('维度', '序号', '指标', '2024年', '2025年', '责任科室')}\n\n${cells('', '', '', '上半年', '年度', '上半年', '年度', '')}\n\n${cells('诊前', '1', '预约率', '70%', '75%', '', '80%', '门诊部')}`,
  );
  expect(read.indicators[0]?.values).toEqual([
    { column: '2024年上半年', text: '70%' },
    { column: '2024年度', text: '75%' },
    { column: '2025年度', text: '80%' },
    { column: '责任科室', text: '门诊部' },
  ]);
});

test('a table to report in is read for the tasks only where nothing else names them', () => {
  const form = '序号\t工作任务\t责任科室\t完成情况（按时高质完成/未完成）\t主要做法\n1\t添座椅\t总务科\t\t';
  expect(briefly(plan(`虚构进展表\n${form}`))).toEqual(['1||添座椅||none|总务科||']);
  const both = plan(`虚构方案\n一、工作任务\n1.添置座椅，方便候诊。\n附件1\n${form}`);
  expect(both.tasks).toHaveLength(1);
  expect(both.lines.find(({ text }) => text.startsWith('1\t添座椅'))).toMatchObject({
    fate: 'ignored',
    reason: 'form',
  });
});
