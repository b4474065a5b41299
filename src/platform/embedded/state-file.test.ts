import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readState, writeState } from './state-file.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'shuxin-state-'));
const state = { password: 'secret', port: 5432, cluster: '/somewhere/postgres', initialised: true };

test('a new data folder has no state', () => {
  expect(readState(folder())).toBeNull();
});

test('the state is kept in a file that only its owner reads', () => {
  const dir = folder();
  writeState(dir, state);
  expect(readState(dir)).toEqual(state);
  expect(statSync(join(dir, 'embedded-postgres.json')).mode & 0o777).toBe(0o600);
});

test.each(['', '{"password":"x"}', '{"password":"x","port":"5","cluster":"/x"}', 'not json'])(
  'a damaged state (%j) stops the start instead of making a new database',
  (text) => {
    const dir = folder();
    writeFileSync(join(dir, 'embedded-postgres.json'), text);
    expect(() => readState(dir)).toThrow(expect.objectContaining({ code: 'state_damaged' }));
  },
);
