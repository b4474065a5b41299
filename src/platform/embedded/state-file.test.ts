import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '#platform/testing/scratch-folder.ts';
import { readState, writeState } from './state-file.ts';

const state = { password: 'secret', port: 5432, cluster: '/somewhere/postgres', initialised: true };

test('a new data folder has no state', () => {
  expect(readState(scratchFolder())).toBeNull();
});

test('the state is kept in a file that only its owner reads', () => {
  const dir = scratchFolder();
  writeState(dir, state);
  expect(readState(dir)).toEqual(state);
  expect(statSync(join(dir, 'embedded-postgres.json')).mode & 0o777).toBe(0o600);
});

test.each(['', '{"password":"x"}', '{"password":"x","port":"5","cluster":"/x"}', 'not json'])(
  'a damaged state (%j) stops the start instead of making a new database',
  (text) => {
    const dir = scratchFolder();
    writeFileSync(join(dir, 'embedded-postgres.json'), text);
    expect(() => readState(dir)).toThrow(expect.objectContaining({ code: 'state_damaged' }));
  },
);
