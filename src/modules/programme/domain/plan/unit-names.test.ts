import { expect, test } from 'vitest';
import { leaderName, unitNames } from './unit-names.ts';

test.each([
  ['信息科、财务科 ', ['信息科', '财务科']],
  ['医保办、财务科、', ['医保办', '财务科']],
  ['中、西药剂科', ['中、西药剂科']],
  ['医务科（急诊科 、外科）', ['医务科（急诊科、外科）']],
  ['门诊部和护理部', ['门诊部', '护理部']],
  ['门诊部  护理部', ['门诊部', '护理部']],
  ['临床支持\n中心', ['临床支持中心']],
  ['门诊部\n护理部', ['门诊部', '护理部']],
])('the units of %s', (text, names) => expect(unitNames(text)).toEqual(names));

test.each([
  ['甲某某', '甲某某'],
  ['甲某\n某', '甲某某'],
  ['甲某某\n乙某某', '甲某某、乙某某'],
])('the leaders of %s', (text, name) => expect(leaderName(text)).toBe(name));
