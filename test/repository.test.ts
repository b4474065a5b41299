import { describe, expect, test } from 'vitest';
import { read, repositoryFiles } from './scan/files.ts';
import { machineWords } from './scan/machine-words.ts';

const TEXT = /\.(ts|tsx|js|cjs|mjs|json|md|sql|css|html|yml|yaml|svg|txt)$|(^|\/)(run|\.npmrc|\.gitignore)$/;

describe('the repository runs anywhere', () => {
  test('no file names one machine, its network or its registry', () => {
    const texts = repositoryFiles().filter((path) => TEXT.test(path));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.flatMap((path) => machineWords(path, read(path)))).toEqual([]);
  });

  test.each([
    ['a home folder', `const a = '${['', 'home', 'someone', 'x'].join('/')}';`],
    ['a work folder', `see ${['', 'work', 'main', 'src'].join('/')}`],
    ['a private registry', `"resolved": "https:${'/'}/npm-registry.example.test/a"`],
    ['a private address', `host ${[10, 1, 2, 3].join('.')}`],
  ])('%s is found', (_, planted) => expect(machineWords('x', planted)).toHaveLength(1));

  test.each(['https://registry.npmjs.org/a', 'import "../work/x.ts"', 'version 10.1.11', '/api/h/1/queue/mine'])(
    '%s is let through',
    (text) => expect(machineWords('x', text)).toEqual([]),
  );
});
