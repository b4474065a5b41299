import { describe, expect, test } from 'vitest';
import { files, isTest, read } from './scan/files.ts';

interface Sized {
  path: string;
  lines: number;
}

describe('files stay small', () => {
  const sized = files(['src/**/*.{ts,tsx}', 'scripts/**/*.ts'], isTest).map((path) => ({
    path,
    lines: read(path).split('\n').length - 1,
  }));

  test('the median is at most 80 lines and 19 of 20 files are at most 300', () => {
    expect(sized.length).toBeGreaterThan(50);
    expect(quantile(sized, 0.5).lines).toBeLessThanOrEqual(80);
    expect(quantile(sized, 0.95).lines).toBeLessThanOrEqual(300);
  });

  test('a file above 400 lines says why in its first line', () => {
    const long = sized.filter(({ lines }) => lines > 400).map(({ path }) => path);
    expect(long.filter((path) => !/^\/[/*]/.test(read(path)))).toEqual([]);
  });

  test('a planted long tail is seen', () => {
    const planted = Array.from({ length: 20 }, (_, i) => ({ path: `${i}`, lines: i < 18 ? 10 : 500 }));
    expect(quantile(planted, 0.5).lines).toBe(10);
    expect(quantile(planted, 0.95).lines).toBe(500);
  });
});

function quantile(sized: Sized[], share: number): Sized {
  const ordered = sized.toSorted((a, b) => a.lines - b.lines);
  return ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] as Sized;
}
