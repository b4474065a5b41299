import { expect, test } from 'vitest';
import { isArchiveFile, parseSegment, segmentBefore, segmentName, segmentOf } from './wal-names.ts';

const MIB = 1024 * 1024;

test('names and numbers of segments are two spellings of one thing, over the border of a log file too', () => {
  expect(parseSegment('00000001000000000000000A', 16 * MIB)).toEqual({ timeline: 1, no: 10 });
  expect(parseSegment('000000020000000100000000', 16 * MIB)).toEqual({ timeline: 2, no: 256 });
  for (const no of [0, 255, 256, 70_000]) {
    expect(parseSegment(segmentName({ timeline: 3, no }, 16 * MIB), 16 * MIB)).toEqual({ timeline: 3, no });
  }
  expect(segmentName({ timeline: 1, no: 64 }, 64 * MIB)).toBe('000000010000000100000000');
});

test('a place in the log lies in one segment, the byte before it maybe in the one before', () => {
  expect([segmentOf('0/2000000', 16 * MIB), segmentBefore('0/2000000', 16 * MIB)]).toEqual([2, 1]);
  expect([segmentOf('1/2000028', 16 * MIB), segmentBefore('1/2000028', 16 * MIB)]).toEqual([258, 258]);
});

test('only what PostgreSQL archives is taken from the folder', () => {
  const names = ['000000010000000000000001', '000000010000000000000001.00000028.backup', '00000002.history'];
  for (const name of names) expect(isArchiveFile(name)).toBe(true);
  for (const name of ['.000000010000000000000001.part', 'x', '000000010000000000000001.gz', '../a']) {
    expect(isArchiveFile(name)).toBe(false);
  }
});
