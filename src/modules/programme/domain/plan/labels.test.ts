import { expect, test } from 'vitest';
import { labelOf } from './labels.ts';

test.each([
  ['一、总体目标', '1 1 一'],
  ['    （一）看诊', '2 1 （一）'],
  ['(十二) 看诊', '2 12 (十二)'],
  ['（—）看诊', '2 1 （—）'],
  ['1、内容', '3 1 1'],
  ['１．内容', '3 1 １'],
  ['l.内容', '3 1 l'],
  ['（3）内容', '4 3 （3）'],
  ['（１２）内容', '4 12 （１２）'],
  ['③内容', '5 3 ③'],
  ['⑵内容', '4 2 ⑵'],
  ['2.5倍以上', '-'],
  ['2018 年工作', '-'],
  ['一站式服务', '-'],
  ['3 天后回收', '-'],
])('%s', (text, wanted) => {
  const label = labelOf(text);
  expect(label ? `${label.rank} ${label.ordinal} ${label.text}` : '-').toBe(wanted);
});
