import { Workbook } from '@cj-tech-master/excelts';
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isDomainError } from '#kernel/errors.ts';
import type { ParsedPlan } from '../../domain/plan/parsed.ts';
import { planJson } from './plan-json.ts';
import { planSummary } from './plan-summary.ts';
import { readApart } from './read-apart.ts';
import { readDocument } from './read-document.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
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
      ].join('|'),
    ),
  );
const lost = ({ lines }: ParsedPlan) => lines.filter(({ fate }) => fate === 'unaccounted').map(({ text }) => text);
const codeOf = async (bytes: Uint8Array, name: string) => {
  try {
    await readDocument(bytes, name);
    return 'read';
  } catch (error) {
    return isDomainError(error)
      ? [error.code.replace('programme.', ''), ...Object.values(error.params)].join(' ')
      : `fault ${error}`;
  }
};

describe('a Word document', () => {
  const cell = (text: string, more: object = {}) =>
    new TableCell({ children: text.split('\n').map((part) => new Paragraph(part)), ...more });
  const numbered = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'outline', level } });
  const word = (children: (Paragraph | Table)[]) =>
    Packer.toBuffer(
      new Document({
        numbering: {
          config: [
            {
              reference: 'outline',
              levels: [
                { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
                { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
                { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
              ],
            },
          ],
        },
        sections: [{ children }],
      }),
    );

  test('is read with the numbers that Word counts itself', async () => {
    const read = await readDocument(
      await word([
        new Paragraph('虚构医院2024年服务方案'),
        numbered('重点任务', 0),
        numbered('预约更方便', 1),
        numbered('放号提前。提前7天放号。', 2),
        new Paragraph('责任科室：门诊部'),
        numbered('开通电话预约。', 2),
        numbered('候诊更舒适', 1),
        numbered('增设座椅。', 2),
        numbered('工作要求', 0),
      ]),
      'plan.docx',
    );
    expect(briefly(read)).toEqual([
      '（一）1|（一）预约更方便|放号提前。提前7天放号。|放号提前。提前7天放号。||none|门诊部',
      '（一）2|（一）预约更方便|开通电话预约。|开通电话预约。||none|',
      '（二）1|（二）候诊更舒适|增设座椅。|增设座椅。||none|',
    ]);
    expect(lost(read)).toEqual([]);
  });

  test('tells a merged cell from an empty one', async () => {
    const row = (...cells: TableCell[]) => new TableRow({ children: cells });
    const go = { verticalMerge: VerticalMergeType.CONTINUE };
    const begin = { verticalMerge: VerticalMergeType.RESTART };
    const read = await readDocument(
      await word([
        new Paragraph('虚构医院2024年任务清单'),
        new Table({
          rows: [
            row(cell('虚构清单', { columnSpan: 6 })),
            row(cell('序号'), cell('任务'), cell('举措'), cell('牵头领导'), cell('完成时限'), cell('责任科室')),
            row(cell('一、诊前', { columnSpan: 6 })),
            row(
              cell('1', begin),
              cell('预约', begin),
              cell('分时段\n放号'),
              cell('甲某某', begin),
              cell('6月底'),
              cell('门诊部'),
            ),
            row(cell('', go), cell('', go), cell('电话预约'), cell('', go), cell(''), cell('信息科')),
          ],
        }),
      ]),
      'plan.docx',
    );
    expect(briefly(read)).toEqual([
      '1|一、诊前|预约|分时段放号|甲某某|2024-06-30|门诊部',
      '1|一、诊前|预约|电话预约|甲某某|none|信息科',
    ]);
    expect(read.tasks[0]?.measures[1]).toMatchObject({
      lead: { cell: 'inherited' },
      deadline: { cell: 'empty', text: '' },
    });
    expect(lost(read)).toEqual([]);
  });
});

test('a workbook is read with its merged cells, row by row', async () => {
  const book = new Workbook();
  const sheet = book.addWorksheet('清单');
  sheet.addRow(['虚构医院2024年任务清单']);
  sheet.addRow(['序号', '任务内容', '工作措施', '责任人', '完成时间', '责任部门', '分值']);
  sheet.addRow([1, '预约', '分时段放号', '甲某某', '6月底前', '门诊部', 5]);
  sheet.addRow(['', '', '电话预约', '', '', '信息科']);
  sheet.addRow([2, '候诊', '座椅', '乙某某', new Date(Date.UTC(2024, 8, 30)), '后勤部', 10]);
  sheet.mergeCells('A1:G1');
  sheet.mergeCells('D3:D4');
  const read = await readDocument(new Uint8Array(await book.xlsx.writeBuffer()), 'plan.xlsx');
  expect(read.title.text).toBe('虚构医院2024年任务清单');
  expect(briefly(read)).toEqual([
    '1||预约|分时段放号|甲某某|2024-06-30|门诊部',
    '1||预约|电话预约|甲某某|none|信息科',
    '2||候诊|座椅|乙某某|2024-09-30|后勤部',
  ]);
  expect(read.tasks.map(({ scoring }) => scoring?.fullMarks)).toEqual([5, 10]);
  expect(lost(read)).toEqual([]);
});

test('a table pasted as HTML keeps its merged cells', async () => {
  const html =
    '<html><body><table><tr><th>序号<th>任务<th>举措<th>责任科室</tr><tr><td rowspan=2>1</td><td rowspan="2">预约</td><td>分时段<br>放号</td><td>门诊部&nbsp;</td></tr><tr><td>电话</td><td></td></tr></table></body></html>';
  const read = await readDocument(utf8(html), 'pasted.txt');
  expect(briefly(read)).toEqual(['1||预约|分时段放号||none|门诊部', '1||预约|电话||none|']);
  expect(lost(read)).toEqual([]);
});

test('text in GB18030 is read like text in UTF-8', async () => {
  // 一、重点任务 / 1.开通。
  const bytes = new Uint8Array([
    0xd2, 0xbb, 0xa1, 0xa2, 0xd6, 0xd8, 0xb5, 0xe3, 0xc8, 0xce, 0xce, 0xf1, 0x0a, 0x31, 0x2e, 0xbf, 0xaa, 0xcd, 0xa8,
    0xa1, 0xa3,
  ]);
  expect((await readDocument(bytes, 'plan.txt')).tasks.map(({ text }) => text)).toEqual(['开通。']);
});

test.each([
  ['an empty file', new Uint8Array(), 'a.txt', 'plan_empty'],
  ['blank lines', utf8('\n \n'), 'a.txt', 'plan_empty'],
  ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'a.doc', 'plan_old_word'],
  ['a text named .doc', utf8('hello'), 'a.doc', 'plan_not_word .doc'],
  ['a zip that is no document', zipSync({ 'a.txt': utf8('x') }), 'a.docx', 'plan_zip_unknown'],
  ['half a zip', zipSync({ 'word/document.xml': utf8('<w:document/>') }).slice(0, 60), 'a.docx', 'plan_broken zip 1'],
  [
    'XML that breaks off',
    zipSync({ 'word/document.xml': utf8('<w:document>\n<w:p>') }),
    'a.docx',
    'plan_broken document.xml 2',
  ],
  [
    'XML with entities that grow',
    zipSync({ 'word/document.xml': utf8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
    'a.docx',
    'plan_broken document.xml 1',
  ],
  ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(30 * 1024 * 1024) }), 'a.docx', 'plan_too_large 24'],
  ['a PDF', utf8('%PDF-1.7'), 'a.pdf', 'plan_unknown_format PDF'],
  ['bytes that are no text', new Uint8Array([0x41, 0x0a, 0xff, 0xff, 0x00]), 'a.txt', 'plan_encoding 2'],
  ['a line without end', utf8('字'.repeat(20_001)), 'a.txt', 'plan_too_long 1 20000'],
])('%s is refused by a code', async (_, bytes, name, code) => expect(await codeOf(bytes, name)).toBe(code));

test('three hundred tasks take less than a second', async () => {
  const row = (at: number) =>
    [
      '',
      `${at}`,
      `任务${at}，内容较长的一段话`,
      `举措${at}，每月检查不少于2次`,
      '甲某某',
      '6月底前',
      '门诊部、信息科',
      '后勤部',
      '少一次扣1分。（5分）',
    ]
      .map((it) => `\t${it}`)
      .join('\n');
  const head = ['任务分类', '序号', '任务内容', '工作举措', '牵头领导', '完成时限', '责任科室', '配合科室', '考核办法']
    .map((it) => `\t${it}`)
    .join('\n');
  const text = [
    '虚构医院2024年任务清单',
    '',
    head,
    '',
    ...Array.from({ length: 300 }, (_, at) => `${row(at + 1)}\n`),
  ].join('\n');
  // Processor time: what else runs on the machine is no fault of the reader.
  const started = process.cpuUsage();
  const read = await readDocument(utf8(text), 'plan.txt');
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
  expect(read.tasks).toHaveLength(300);
  expect(lost(read)).toEqual([]);
});

test('the data for programs has the shape that was agreed, the summary says how many lines have no place', async () => {
  const read = await readDocument(
    utf8('虚构医院2024年方案\n一、重点任务\n1.开通电话。（责任科室：门诊部；完成时限：6月底前）'),
    'plan.txt',
  );
  const json = planJson(read) as Record<string, unknown>;
  expect(Object.keys(json).slice(0, 7)).toEqual([
    'title',
    'number',
    'date',
    'sections',
    'tasks',
    'numbers',
    'unaccountedLines',
  ]);
  expect(json.tasks).toMatchObject([
    {
      no: '1',
      category: '一、重点任务',
      content: '开通电话。',
      measures: [
        {
          text: '开通电话。',
          lead: '',
          deadline: { text: '6月底前', from: null, to: '2024-06-30', kind: 'by' },
          departments: ['门诊部'],
          supporting: [],
        },
      ],
      scoring: { text: '', fullMarks: null, rules: [] },
    },
  ]);
  expect(json.unaccountedLines).toEqual([]);
  expect(planSummary(read).join('\n')).toContain('没有归处 unaccounted 0');
});

describe('in a thread of its own', () => {
  test('what is read comes back as it is', async () => {
    const text = utf8('虚构医院2024年清单\n序号\t任务\t责任科室\n1\t添座椅\t总务科');
    expect(await readApart(text, 'a.txt')).toEqual(await readDocument(text, 'a.txt'));
  });

  test('one that never ends is ended, and the next is read or refused with its own reason', async () => {
    const thread = new URL('data:text/javascript,for(;;);');
    const endless = readApart(utf8('一'), 'a.txt', { seconds: 0.1, thread });
    await expect(endless).rejects.toMatchObject({ code: 'programme.plan_too_slow', params: { limit: 0.1 } });
    const full = new URL('data:text/javascript,const all=[];for(;;)all.push(new Array(1e6).fill(0).map(String));');
    await expect(readApart(utf8('一'), 'a.txt', { heapMegabytes: 16, thread: full })).rejects.toThrow('plan_too_large');
    await expect(readApart(utf8('一\0'), 'a.docx')).rejects.toMatchObject({ code: 'programme.plan_not_word' });
  });
});
