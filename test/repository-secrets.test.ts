import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, read, repositoryFiles } from './scan/files.ts';
import { history } from './scan/history.ts';
import { secretsIn } from './scan/secrets.ts';

const BINARY = /\.(png|jpe?g|gif|ico|woff2?|ttf|xlsx|gz|pdf)$/;

async function scan(texts: Iterable<readonly [string, string]>): Promise<string[]> {
  const found: string[] = [];
  for (const [path, text] of texts) found.push(...(await secretsIn(path, text)));
  return found;
}

describe('no secret and nobody’s number', () => {
  test('stands in a file of the repository', async () => {
    const paths = repositoryFiles().filter((path) => !BINARY.test(path));
    expect(paths.length).toBeGreaterThan(400);
    expect(await scan(paths.map((path) => [path, read(path)] as const))).toEqual([]);
  });

  test('was ever added by a commit, even if it was taken out again', async ({ skip }) => {
    const past = history(ROOT);
    if ('missing' in past) return skip(past.missing);
    // A shallow clone is scanned as far as it goes; the full one is where it counts.
    if (!past.complete) console.warn('shallow clone: the secret scan read only the commits that are here');
    expect(past.added.size).toBeGreaterThan(0);
    expect(await scan(past.added)).toEqual([]);
  });
});

describe('a planted one is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shuxin-planted-'));
  const git = (...args: string[]): void => {
    const who = ['-c', 'user.name=probe', '-c', 'user.email=probe@example.test', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'ignore' });
  };
  const token = ['ghp', '_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('');
  beforeAll(() => {
    git('init', '-q');
    writeFileSync(join(folder, 'a.ts'), `const token = '${token}';\n`);
    git('add', '.');
    git('commit', '-q', '-m', 'one');
    writeFileSync(join(folder, 'a.ts'), 'const token = process.env.TOKEN;\n');
    git('commit', '-qam', 'two');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const hex = '0123456789abcdef'.repeat(4);
  test.each([
    ['a token of a service', `const t = '${token}';`],
    ['a private key', `-----BEGIN ${'PRIVATE'} KEY-----`],
    [
      'a database address with its password',
      ['postgres://shuxin:s3cr3t-9', 'db.probe-hospital.cn:5432/shuxin'].join('@'),
    ],
    ['a key of a key ring', `SHUXIN_KEYS=k1:${hex}`],
    ['a phone number', `phone: '${'139'}${'12345678'}'`],
    ['an identity number of an assigned region', `'${'33010619900307'}${'0110'}'`],
    ['one of Hong Kong', `'${'81000019900307'}${'0111'}'`],
  ])('%s', async (_, planted) => expect(await secretsIn('x.ts', planted)).not.toEqual([]));

  test('in the history, after it was taken out of the file', async () => {
    const past = history(folder);
    if ('missing' in past) throw new Error(past.missing);
    expect(past.complete).toBe(true);
    expect(await scan([['a.ts', readFileSync(join(folder, 'a.ts'), 'utf8')]])).toEqual([]);
    expect((await scan(past.added)).join()).toContain('a.ts:');
  });

  test('and a folder without a history says so', () => {
    expect(history(join(folder, '..'))).toHaveProperty('missing');
  });

  test.each([
    ['the public demo key', `demo:${'5a'.repeat(32)}`],
    ['a demo phone', "'10000000001'"],
    ['a demo identity number', "'990101199001010017'"],
    ['the specimen of the standard', "'11010519491231002X'"],
    ['an instant in milliseconds', 'at: 1763856000000'],
  ])('while %s is nobody’s', async (_, text) => expect(await secretsIn('x.ts', text)).toEqual([]));
});
