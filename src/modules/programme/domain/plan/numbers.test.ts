import { expect, test } from 'vitest';
import { readNumbers } from './numbers.ts';

const read = (text: string) =>
  readNumbers(text, 7).map(({ value, unit, comparison }) => `${comparison} ${value}${unit}`);

test.each([
  ['预约率达到 70%以上', ['>= 70%']],
  ['覆盖率达100％', ['>= 100%']],
  ['占比≥12.5%', ['>= 12.5%']],
  ['排队不超过 8 分钟', ['<= 8分钟']],
  ['提供不少于 4 种方式，不少于两种证件', ['>= 4种', '>= 2种']],
  ['提前 9 天放号，2 天后收回', ['= 9天', '= 2天']],
  ['精确到半小时之内', ['<= 0.5小时']],
  ['控制在1O分钟以内', ['<= 10分钟']],
  ['至少每周三次', ['>= 3次']],
  ['每年不低于2次', ['>= 2次']],
  ['至少保证年度有一项创新', ['>= 1项']],
  ['复诊间隔3-5天', ['>= 3天', '<= 5天']],
  ['缩短至20分钟', ['<= 20分钟']],
  ['超过30人', ['> 30人']],
])('%s', (text, wanted) => expect(read(text)).toEqual(wanted));

test.each([
  '2022年5月25日前完成',
  '某卫〔2018〕23号',
  '第3季度',
  '扣1分，最多10分',
  '（5分）',
  '一站式服务',
  'B超、CT',
  '拨打12345热线',
  '每一批示件',
])('%s demands no number', (text) => expect(read(text)).toEqual([]));

test('keeps what is written and the line', () => {
  expect(readNumbers('比例达到 80%以上。', 3)).toEqual([
    { text: '达到 80%以上', value: 80, unit: '%', comparison: '>=', line: 3 },
  ]);
});
