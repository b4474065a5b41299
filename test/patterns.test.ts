import { describe, expect, test } from 'vitest';
import { files, isTest, read } from './scan/files.ts';
import { explosions, patternsIn } from './scan/patterns.ts';

describe('regular expressions', () => {
  const all = files('src/**/*.{ts,tsx}', isTest).flatMap((path) => patternsIn(path, read(path)));
  const different = new Map(all.map((it) => [`${it.source}/${it.flags}`, it]));

  test('all together answer any text at once: no request can keep the process busy with one', () => {
    expect(different.size).toBeGreaterThan(60);
    const found = [...different.values()].flatMap((it) =>
      explosions(it).map((text) => `${it.place} ${it.source} on ${text}`),
    );
    expect(found).toEqual([]);
  });

  test.each(['^(a+)+$', String.raw`^([a-z]+\.?)+@$`, String.raw`^(\d+|\d+,)*;$`, '(?:a|a)*b'])(
    'a planted %s is found',
    (source) => expect(explosions({ place: 'x', source, flags: '' })).toHaveLength(1),
  );

  test('are read from the source, not from its texts', () => {
    expect(patternsIn('x.ts', `const a = /b+/g; const c = 'x / y / z';`)).toEqual([
      { place: 'x.ts:1', source: 'b+', flags: 'g' },
    ]);
  });
});
