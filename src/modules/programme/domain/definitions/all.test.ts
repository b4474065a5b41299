import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { leafOf, rows } from './all.ts';
import { DIMENSIONS, type Value, versionOn } from './row.ts';

const printed = rows.filter(({ no }) => no !== 21);
const leaves = (of: typeof rows) => of.flatMap(({ values }) => values);

it('33 rows are printed and 21 is kept: numbered 1 to 34 in order, 39 values and one', () => {
  expect(rows.map(({ no }) => no)).toEqual(Array.from({ length: 34 }, (_, n) => n + 1));
  expect([printed.length, leaves(printed).length, leaves(rows).length]).toEqual([33, 39, 40]);
  const several = rows.filter(({ values }) => values.length > 1).map(({ no, values }) => [no, values.length]);
  expect(several).toEqual([15, 19, 20, 25, 34].map((no) => [no, no === 34 ? 3 : 2]));
});

it('the dimensions come in their order with the national rows and the seven added ones', () => {
  const counts = DIMENSIONS.map((one) => rows.filter(({ dimension }) => dimension === one).length);
  expect(counts).toEqual([5, 6, 6, 7, 3, 7]);
  expect(rows.filter(({ mark }) => mark).map(({ no }) => no)).toEqual([2, 7, 8, 14, 25, 29]);
});

it('eight values are computed; each other names the view that will compute it', () => {
  const computed = leaves(rows).filter(({ source }) => source.kind === 'computed');
  expect(computed.map(({ key }) => key)).toEqual(['1', '2', '4', '6', '8', '11', '31', '32']);
  for (const { source } of leaves(rows))
    if (source.kind === 'declared') {
      expect(source.until.view).toMatch(/^[a-z]+\.v_[a-z_]+$/);
      expect(source.until.columns.length).toBeGreaterThan(2);
    }
});

it('a new version holds from its day on; a period that ended before keeps the old one', () => {
  const { value } = leafOf('13') as { value: Value };
  const [first] = value.versions;
  const changed = { versions: [first, { ...first, no: 2, from: '2027-01-01' }] } as const;
  expect(['2026-12-31', '2027-06-30', '2020-06-30'].map((day) => versionOn(changed, day).no)).toEqual([1, 2, 1]);
});

it('the page of rules names every value with the view that computes it or will', () => {
  const page = readFileSync(new URL('../../../../../docs/rules/indicators.md', import.meta.url), 'utf8');
  for (const { mark, values } of rows)
    for (const { key, source } of values) {
      const line = page.split('\n').find((one) => one.startsWith(`| ${key}${mark ? '▲' : ''} |`));
      const views = source.kind === 'computed' ? source.views : [source.until.view, source.until.columns.join(', ')];
      for (const view of views) expect(line).toContain(view);
    }
});
