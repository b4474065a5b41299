import { describe, expect, test } from 'vitest';
import { read } from '../scan/files.ts';
import { kindOf, tableComplaints } from './judge.ts';
import { levelOf } from './levels.ts';
import { requirementPage } from './page.ts';
import type { Row } from './row.ts';
import { table } from './table/index.ts';

describe('OWASP ASVS 5, levels 1 and 2', () => {
  test('every requirement stands in the table once, with a test, a document, a reason or what is open', () => {
    expect([...levelOf.values()].filter((level) => level === 1)).toHaveLength(70);
    expect(levelOf.size).toBe(253);
    expect(tableComplaints(table)).toEqual([]);
    const counts = Object.groupBy(table, (row) => kindOf(row.proof));
    const told = Object.entries(counts).map(([kind, rows]) => `${rows?.length} ${kind}`);
    console.info(`ASVS 5.0.0 levels 1+2: ${table.length} requirements: ${told.join(', ')}`);
    expect(counts.open?.length ?? 0).toBeLessThanOrEqual(MOST_OPEN);
  });

  test('the page of the table is what the table gives', () => {
    expect(read('docs/security-asvs.md')).toBe(requirementPage(table));
  });

  const [first, ...rest] = table;
  const planted = (change: Partial<Row>): Row[] => [{ ...(first as Row), ...change }, ...rest];
  test.each<[string, Row[], RegExp]>([
    ['a requirement without a row', rest, /^1\.1\.1: no row$/],
    ['a requirement twice', [...table, first as Row], /^1\.1\.1: twice$/],
    ['an empty row', planted({ proof: { open: '' } }), /the plan$/],
    [
      'an open row without a plan',
      planted({ proof: { open: 'Something is missing here and nobody knows what to do about it.' } }),
      /the plan$/,
    ],
    ['a reason that is none', planted({ proof: { reason: 'we are careful' } }), /a reason says why/],
    ['a test file that is not there', planted({ proof: { test: 'test/gone.test.ts', title: 'x' } }), /no file/],
    [
      'a test that was renamed',
      planted({ proof: { test: 'test/asvs/table.test.ts', title: 'a test that was never there' } }),
      /no test/,
    ],
    [
      'words a document does not have',
      planted({ proof: { document: 'docs/security.md', says: 'all is well here' } }),
      /not written/,
    ],
    ['another level', planted({ level: 1 }), /not of this level/],
    ['no words of our own', planted({ about: '' }), /no short words/],
  ])('%s is complained of', (_, rows, complaint) => {
    expect(tableComplaints(rows)).toEqual([expect.stringMatching(complaint)]);
  });
});

/** May only shrink. */
const MOST_OPEN = 7;
