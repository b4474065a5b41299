import { expect, test } from 'vitest';
import { mapColumns } from './map-columns.ts';

const columns = [
  { key: 'code', title: { zh: '科室代码', en: 'Code' }, required: true },
  { key: 'name', title: { zh: '科室名称', en: 'Name' }, required: true },
  { key: 'intro', title: { zh: '简介', en: 'Introduction' }, required: false },
];

test('columns are found by their names in either language, in any order', () => {
  expect(mapColumns(['Name', '科室代码'], columns)).toEqual({
    at: { name: 0, code: 1 },
    unknown: [],
    twice: [],
    missing: [],
  });
});

test('blanks, full-width letters, stars and brackets in a header do not matter', () => {
  expect(mapColumns([' 科室 代码*', 'ｎａｍｅ（必填）'], columns).at).toEqual({ code: 0, name: 1 });
});

test('what is unknown, twice or missing is told with its place', () => {
  expect(mapColumns(['科室代码', 'Code', '床位', ''], columns)).toEqual({
    at: { code: 0 },
    unknown: [{ at: 2, title: '床位' }],
    twice: [{ at: 1, key: 'code' }],
    missing: ['name'],
  });
});
