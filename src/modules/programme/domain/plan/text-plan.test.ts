import { expect, test } from 'vitest';
import { parsePlan } from './parse-plan.ts';
import type { ParsedPlan } from './parsed.ts';
import { textBlocks } from './text-blocks.ts';

const plan = (text: string) => parsePlan(textBlocks(text.split('\n').map((it, at) => ({ line: at + 1, text: it }))));
const cells = (...rows: string[][]) => rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n');
const briefly = ({ tasks }: ParsedPlan) =>
  tasks.flatMap((task) =>
    task.measures.map((it) =>
      [
        task.no ?? '-',
        task.category.text,
        task.text,
        it.text,
        it.lead.text,
        it.deadline.to ?? it.deadline.kind,
        it.departments.map(({ text }) => text).join('+'),
        it.supporting.map(({ text }) => text).join('+'),
      ].join('|'),
    ),
  );
const lost = ({ lines }: ParsedPlan) => lines.filter(({ fate }) => fate === 'unaccounted').map(({ text }) => text);

const HEAD = [
  '任务分类',
  '序号',
  '任务内容',
  '工作举措',
  '牵头\n\n领导',
  '完成时限',
  '责任科室',
  '配合科室',
  '考核办法',
];

test('a table whose cells stand on lines of their own: continuation rows, empty cells, wrapped cells, marks', () => {
  const read = plan(
    `虚构医院2022年环境提升计划\n2022年5月25日\n\n附件：\n\n${cells(
      HEAD,
      [
        '1.管理',
        '1',
        '制定细则',
        '写出清单',
        '甲某某',
        '5月下旬',
        '总务科',
        '临床支持\n\n中心',
        '查台账。缺一项扣1分。（3分）',
      ],
      ['', '', '', '开会布置', '', '10月底', '', '', ''],
      ['', '2', '开展巡查', '每月巡查', '乙某某', '持续推进', '门诊办、总务科', '', '少一次扣1分，扣完为止。（7分）'],
    )}\n\n抄送：各科室`,
  );
  expect(briefly(read)).toEqual([
    '1|1.管理|制定细则|写出清单|甲某某|2022-05-31|总务科|临床支持中心',
    '1|1.管理|制定细则|开会布置||2022-10-31||',
    '2|1.管理|开展巡查|每月巡查|乙某某|continuous|门诊办+总务科|',
  ]);
  expect(read.tasks[0]?.measures[1]?.lead).toMatchObject({ text: '', cell: 'empty' });
  expect(read.tasks[0]?.measures[1]?.unitCells).toEqual({ departments: 'empty', supporting: 'empty' });
  expect(read.tasks[1]?.category.cell).toBe('inherited');
  expect(read.tasks.map(({ scoring }) => scoring?.fullMarks)).toEqual([3, 7]);
  expect(lost(read)).toEqual([]);
});

test('columns in another order under other words, a title row, the header again behind a page number', () => {
  const head = ['序号', '完成时间', '重点任务', '主要措施', '牵头部门', '责任人', '分值'];
  const read = plan(
    `${cells(head, ['一、诊前'], ['1', '上半年', '完善预约', '分时段放号', '门诊部', '丙某某', '60'])}\n\n- 2 -\n\n${cells(head, ['2', '', '改善候诊', '增加座椅', '后勤部', '', '40分'], ['合计', '', '', '', '', '', '100'])}`,
  );
  expect(briefly(read)).toEqual([
    '1|一、诊前|完善预约|分时段放号|丙某某|none|门诊部|',
    '2|一、诊前|改善候诊|增加座椅||none|后勤部|',
  ]);
  expect(read.tasks[0]?.measures[0]?.deadline.text).toBe('上半年');
  expect(read.tasks.map(({ scoring }) => scoring?.fullMarks)).toEqual([60, 40]);
  expect(read.tasks[1]?.measures[0]?.deadline).toMatchObject({ cell: 'empty', text: '' });
  expect(lost(read)).toEqual([]);
});

test('a class beside numbered contents, and a task beside its measures, are told apart by their rows', () => {
  const head = ['序号', '重点任务', '工作内容', '责任科室'];
  const asClass = plan(cells(head, ['1', '预约', '分时段', '门诊部'], ['2', '', '多渠道', '信息科']));
  expect(briefly(asClass)).toEqual(['1|预约|分时段|分时段||none|门诊部|', '2|预约|多渠道|多渠道||none|信息科|']);
  const asTask = plan(
    cells(head, ['1', '预约', '分时段', '门诊部'], ['', '', '多渠道', '信息科'], ['2', '候诊', '座椅', '后勤部']),
  );
  expect(briefly(asTask)).toEqual([
    '1||预约|分时段||none|门诊部|',
    '1||预约|多渠道||none|信息科|',
    '2||候诊|座椅||none|后勤部|',
  ]);
});

test('a table that lost its numbers and its deadlines is counted, and has none', () => {
  const read = plan(
    cells(
      ['任务', '举措', '责任单位'],
      ['预约', '分时段放号', '门诊部'],
      ['', '开通电话预约', '信息科'],
      ['候诊', '增加座椅', '后勤部'],
    ),
  );
  expect(read.tasks.map(({ text, measures }) => [text, measures.length])).toEqual([
    ['预约', 2],
    ['候诊', 1],
  ]);
  expect(read.tasks[0]?.measures[0]?.deadline).toMatchObject({ cell: 'missing', kind: 'none' });
});

test('a form is left out with its reason, an indicator annex is read by its years and halves', () => {
  const read = plan(
    `附件2\n进展表\n\n${cells(['序号', '任务', '完成情况', '存在问题'], ['1', '预约', '', ''])}\n\n附件3\n指标表\n\n${cells(
      ['序号', '指标名称', '2023年', '2024年'],
      ['', '', '上半年', '下半年', '上半年', '下半年'],
      ['1', '预约率', '≥60%', '', '', '≥80%'],
    )}\n\n注：每半年填报。`,
  );
  expect(read.tasks).toEqual([]);
  expect(read.lines.find(({ text }) => text === '预约')).toMatchObject({ fate: 'ignored', reason: 'form' });
  expect(read.indicators).toMatchObject([
    {
      no: '1',
      name: '预约率',
      values: [
        { column: '2023年上半年', text: '≥60%' },
        { column: '2024年下半年', text: '≥80%' },
      ],
    },
  ]);
  expect(lost(read)).toEqual([]);
});

test('a pasted table: cells between tabs, a cell in quotes over two lines', () => {
  const read = plan('序号\t任务内容\t工作措施\t责任科室\n1\t预约\t"分时段\n放号"\t门诊部\n\t\t电话预约\t信息科');
  expect(briefly(read)).toEqual(['1||预约|分时段放号||none|门诊部|', '1||预约|电话预约||none|信息科|']);
  expect(read.tasks[0]?.measures[0]?.unitCells.supporting).toBe('missing');
  expect(lost(read)).toEqual([]);
});

test('a column nobody knows is kept under its title, a cell beyond the last column is owned up to', () => {
  const read = plan(
    cells(
      ['序号', '任务', '责任科室', '经费预算'],
      ['1', '预约', '门诊部', '3万元'],
      ['2', '候诊', '后勤部', '', '多出来的字'],
    ),
  );
  expect(read.tasks[0]?.measures[0]?.notes).toMatchObject([{ column: '经费预算', text: '3万元' }]);
  expect(lost(read)).toEqual(['多出来的字']);
});

const PROSE = `虚构市卫生局文件
虚卫〔2019〕7号
关于印发2019年少跑腿实施方案的通知

各单位：
现予印发。
                    虚构市卫生局
                  2019年3月8日
附件：2019年少跑腿实施方案
一、总体目标
群众更满意。
二、重点任务
（一）挂号更方便
牵头领导：甲某某
责任处室：医政处
1、工作内容
改进预约。
2、基本要求
（1）提供不少于两种方式。
（2）排队不超过15分钟。
完成时间：2019年6月底前。
（二）检查更省心
牵头领导：乙某某
2、基本要求
推进结果互认。
开展集中预约。
（三）付费更便捷
1.开通自助机。（责任处室：信息处；配合处室：财务处；完成时限：6月31日）
三、工作要求
（一）加强领导。成立专班。

抄送：市政府。
虚构市卫生局办公室        2019年3月8日印发`;

test('prose: requirements under their headings, who leads from the heading, the deadline of a group from its last line', () => {
  const read = plan(PROSE);
  expect(read).toMatchObject({
    number: { text: '虚卫〔2019〕7号' },
    date: { date: '2019-03-08' },
    title: { text: '关于印发2019年少跑腿实施方案的通知' },
  });
  expect(
    read.tasks.map(({ no, measures: [it] }) =>
      [no, it?.lead.text, it?.departments[0]?.text ?? '', it?.deadline.to ?? '', it?.deadline.cell].join('|'),
    ),
  ).toEqual([
    '（一）1|甲某某|医政处|2019-06-30|inherited',
    '（一）2|甲某某|医政处|2019-06-30|written',
    '（二）1|乙某某|||missing',
    '（二）2|乙某某|||missing',
    '（三）1||信息处||written',
  ]);
  expect(read.doubts.map(({ code, line }) => `${code} ${line}`)).toEqual([
    'deadline_shared 19',
    'deadline_impossible 28',
  ]);
  expect(read.numbers.map(({ comparison, value, unit }) => `${comparison}${value}${unit}`)).toEqual([
    '>=2种',
    '<=15分钟',
  ]);
  expect(lost(read)).toEqual([]);
});

test('headings and requirements that lost their numbers are found by their order', () => {
  const read = plan(
    '虚构医院门诊提升方案\n工作目标\n满意度达到95分以上。\n主要任务\n优化预约\n完善号源，提前7天放号。（责任科室：门诊部）\n推行诊间预约。\n改善候诊\n增设座椅不少于50张。\n引入饮水机，方便患者使用。\n工作要求\n加强组织，确保落实。',
  );
  expect(read.tasks.map(({ category, text }) => `${category.text}|${text}`)).toEqual([
    '优化预约|完善号源，提前7天放号。',
    '优化预约|推行诊间预约。',
    '改善候诊|增设座椅不少于50张。',
    '改善候诊|引入饮水机，方便患者使用。',
  ]);
  expect(new Set(read.tasks.map(({ no }) => no)).size).toBe(4);
  expect(lost(read)).toEqual([]);
});
