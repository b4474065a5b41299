import { expect, test } from 'vitest';
import { attributesOf, endingAttributes, trailingAttributes } from './attributes.ts';

const said = (attributes: readonly { kind: string; text: string }[] | null | undefined) =>
  attributes?.map(({ kind, text }) => `${kind}=${text}`).join(' ') ?? '-';

test.each([
  ['牵头领导：甲某某', 'lead=甲某某'],
  ['牵 头 科 室：门诊部    ', 'leadUnit=门诊部'],
  ['配合责任科室：信息科、财务科 ', 'supporting=信息科、财务科'],
  ['责任科室:门诊部；配合科室:信息科；完成时限:6月底前。', 'responsible=门诊部 supporting=信息科 deadline=6月底前'],
  ['（责任单位：门诊部；时限要求：持续推进）', 'responsible=门诊部 deadline=持续推进'],
  ['牵头科室：医务部（外科、内科）', 'leadUnit=医务部（外科、内科）'],
  ['责任科室：', 'responsible='],
  ['明确责任科室：门诊部', '-'],
])('the line %s', (text, wanted) => expect(said(attributesOf(text))).toBe(wanted));

test.each([
  ['增设座椅。（牵头单位：后勤部；配合单位：门诊部、财务部）', 'leadUnit=后勤部 supporting=门诊部、财务部'],
  ['开展巡查。（门诊部牵头，护理部、后勤部配合）', 'leadUnit=门诊部 supporting=护理部、后勤部'],
  ['开展巡查。（各科室负责）', 'responsible=各科室'],
  ['开展巡查。〔责任科室：门诊部〕', 'responsible=门诊部'],
  ['使用统一标识（含电子屏）', '-'],
])('the end of %s', (text, wanted) => expect(said(trailingAttributes(text)?.attributes)).toBe(wanted));

test.each([
  ['更换座椅，完成时限：6月底前。', '更换座椅 deadline=6月底前'],
  ['更换座椅。责任科室：后勤部。', '更换座椅。 responsible=后勤部'],
  ['明确责任分工，责任科室：后勤部', '-'],
])('behind the sentence %s', (text, wanted) => {
  const found = endingAttributes(text);
  expect(found ? `${found.rest} ${said(found.attributes)}` : '-').toBe(wanted);
});
