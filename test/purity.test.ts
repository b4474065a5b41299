import { describe, expect, test } from 'vitest';
import { files, isTest, read } from './scan/files.ts';
import { impureCode, impureSql, impureSqlTemplates } from './scan/purity.ts';

describe('time and chance come in as parameters', () => {
  const rules = files(['src/kernel/**/*.ts', 'src/modules/*/{domain,app,db,http,jobs}/**/*.ts'], isTest);
  const sql = files(['src/**/*.sql', 'db/**/*.sql']);
  const code = files(['src/{platform,modules,server,worker,cli}/**/*.ts', 'scripts/**/*.ts'], isTest);

  test('kernel and rooms ask neither the clock nor the dice of the machine', () => {
    expect(rules.length).toBeGreaterThan(10);
    expect(rules.flatMap((path) => impureCode(path, read(path)))).toEqual([]);
  });

  test('no .sql file asks the clock of the database', () => {
    expect(sql.length).toBeGreaterThan(3);
    expect(sql.flatMap((path) => impureSql(path, read(path)))).toEqual([]);
  });

  test('no SQL template asks the clock of the database', () => {
    expect(code.flatMap((path) => impureSqlTemplates(path, read(path)))).toEqual([]);
  });
});

describe('planted breaches are found', () => {
  test.each([
    'const a = new Date();',
    'const a = Date();',
    'const a = Date.now();',
    'const a = Math.random();',
    'const a = Temporal.Now.instant();',
    'const id = crypto.randomUUID();',
  ])('%s', (source) => expect(impureCode('x.ts', source)).toHaveLength(1));

  test.each([
    'new Date(text)',
    'clock.now()',
    '// Date.now() is not allowed',
    '/* new Date() */',
    'const u = "https://x";',
  ])('but not %s', (source) => expect(impureCode('x.ts', source)).toEqual([]));

  test.each([
    'insert into a values (now());',
    'create table a (b timestamptz default current_timestamp);',
    'select CLOCK_TIMESTAMP ();',
    'where day = current_date',
  ])('%s', (text) => expect(impureSql('x.sql', text)).toHaveLength(1));

  test.each(['-- never now()', 'select known(1)', 'create table now_serving ()'])('but not %s', (text) =>
    expect(impureSql('x.sql', text)).toEqual([]),
  );

  test('a template with now() is found, a call of clock.now() in it is not', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the source of a planted file
    const planted = 'sql`update a set b = now() where c = ${id}`; sql`update a set b = ${clock.now()}`';
    expect(impureSqlTemplates('x.ts', planted)).toEqual(['x.ts:1 now(']);
  });
});
