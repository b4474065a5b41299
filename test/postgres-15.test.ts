import { describe, expect, test } from 'vitest';
import { files, isTest, read } from './scan/files.ts';
import { laterThanPostgres15, refusedByPostgres15, templatesLaterThanPostgres15 } from './scan/postgres-15.ts';

describe('SQL stays within PostgreSQL 15', () => {
  const sql = files(['src/**/*.sql', 'db/**/*.sql']);

  test.each(sql)('%s', async (path) => {
    expect(await refusedByPostgres15(read(path))).toBeNull();
    expect(laterThanPostgres15(read(path))).toBeNull();
  });

  test('SQL templates use no later function', () => {
    const code = files(['src/**/*.ts', 'scripts/**/*.ts'], isTest);
    expect(code.flatMap((path) => templatesLaterThanPostgres15(path, read(path)))).toEqual([]);
  });

  test.each([
    'create table a (b integer generated always as (c) virtual, c integer);',
    "select * from json_table('[]'::jsonb, '$[*]' columns (id int path '$'));",
    'create table a (b integer, constraint c primary key (b without overlaps));',
    'merge into a using b on a.id = b.id when not matched by source then delete;',
    'update a set b = 1 returning with (old as o) o.b;',
  ])('later grammar is refused: %s', async (text) => expect(await refusedByPostgres15(text)).not.toBeNull());

  test.each(['select any_value(a) from b', 'select uuidv7()', 'update a set b = 1 returning old.b', 'select 1_000'])(
    'a later function is found: %s',
    (text) => {
      expect(laterThanPostgres15(text)).not.toBeNull();
      expect(templatesLaterThanPostgres15('x.ts', `sql\`${text}\``)).toHaveLength(1);
    },
  );

  test('what PostgreSQL 15 has is let through', async () => {
    const text =
      'create table a (b integer, unique nulls not distinct (b)); create view v with (security_invoker = true) as select 1';
    expect(await refusedByPostgres15(text)).toBeNull();
  });
});
