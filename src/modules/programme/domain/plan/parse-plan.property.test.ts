import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlan } from './parse-plan.ts';
import { textBlocks } from './text-blocks.ts';

const WORDS = [
  '\t',
  '\t序号',
  '\t任务内容',
  '\t工作举措',
  '\t责任科室',
  '\t完成时限',
  '\t1',
  '\t甲',
  '',
  '一、目标',
  '二、重点任务',
  '（一）看诊',
  '1.做事。',
  '（2）再做',
  '责任科室：门诊部',
  '完成时间：6月31日',
  '附件：表',
  '- 2 -',
  '序号\t任务\t措施',
  '1\tx\t"y',
  '合计',
  '2022年5月25日',
  '某卫〔2022〕5号',
  '关于印发方案的通知',
  '80%以上',
];
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }).map((it) => it.replace(/[\r\n]/g, ' ')) },
);

test('any text is read without a fault, and every line that is not blank has exactly one fate', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (texts) => {
      const lines = texts.map((text, at) => ({ line: at + 1, text }));
      const plan = parsePlan(textBlocks(lines));
      expect(plan.lines.map((it) => it.line)).toEqual(
        lines.filter(({ text }) => text.trim() !== '').map((it) => it.line),
      );
      for (const it of plan.lines) expect(it.fate === 'ignored').toBe(it.reason !== null);
      for (const it of plan.numbers) expect(Number.isFinite(it.value)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
