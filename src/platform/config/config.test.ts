import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { DEMO_KEYS, loadConfig, readSettings } from './config.ts';

const OWN = `own:${'a1'.repeat(32)}`;
const production = (keys?: string) => loadConfig({ SHUXIN_MODE: 'production', SHUXIN_KEYS: keys });

test('nothing set is the demo on this machine alone', () => {
  expect(loadConfig({})).toMatchObject({ SHUXIN_MODE: 'demo', HOST: '127.0.0.1', PORT: 8080, DATA_DIR: 'data' });
});

test('an empty variable is a variable that is not set', () => {
  expect(loadConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 8080, DATABASE_URL: undefined });
});

test('production takes its own keys and refuses the demo key under any name, place or spelling', () => {
  expect(production(OWN).SHUXIN_KEYS).toBe(OWN);
  const refused = [undefined, DEMO_KEYS, `own:${'5A'.repeat(32)}`, `${OWN},${DEMO_KEYS}`];
  for (const keys of refused) {
    expect(() => production(keys), keys).toThrow(expect.objectContaining({ code: 'default_secret' }));
  }
});

test('a key ring that cannot be read is told before anything is made, without repeating it', () => {
  expect(() => production('own:secret')).toThrow(
    expect.objectContaining({ code: 'config_invalid', message: expect.not.stringContaining('secret') }),
  );
});

test('only production listens beyond this machine', () => {
  for (const mode of ['demo', 'test']) {
    const beyond = () => loadConfig({ SHUXIN_MODE: mode, HOST: '0.0.0.0' });
    expect(beyond, mode).toThrow(expect.objectContaining({ code: 'demo_not_loopback' }));
  }
  expect(loadConfig({ SHUXIN_MODE: 'production', SHUXIN_KEYS: OWN, HOST: '0.0.0.0' }).HOST).toBe('0.0.0.0');
  expect(loadConfig({ HOST: '::1' }).HOST).toBe('::1');
});

test('a day that is not in the calendar is refused', () => {
  for (const day of ['2026-13-40', '2026-02-29', '26-01-01', 'tomorrow']) {
    expect(() => loadConfig({ SHUXIN_DEMO_DATE: day }), day).toThrow(/SHUXIN_DEMO_DATE/);
  }
  expect(loadConfig({ SHUXIN_DEMO_DATE: '2028-02-29' }).SHUXIN_DEMO_DATE).toBe('2028-02-29');
});

const codes = (env: Record<string, string>) => {
  const { problems, warnings } = readSettings(env);
  return { problems: problems.map((p) => p.code), warnings: warnings.map((w) => w.code) };
};

test('a secret may stand in a file, with white space around it', () => {
  const file = join(scratchFolder(), 'keys');
  writeFileSync(file, `\n ${OWN}\n`, { mode: 0o600 });
  const env = { SHUXIN_MODE: 'production', SHUXIN_KEYS_FILE: file };
  expect(loadConfig(env).SHUXIN_KEYS).toBe(OWN);
  expect(codes(env)).toEqual({ problems: [], warnings: [] });
  chmodSync(file, 0o644);
  expect(codes(env)).toEqual({ problems: [], warnings: ['secret_file_open'] });
});

test('a secret given twice, a file that cannot be read and an empty one are each told, without the secret', () => {
  const folder = scratchFolder();
  const file = join(folder, 'keys');
  writeFileSync(file, OWN, { mode: 0o600 });
  const twice = { SHUXIN_KEYS: OWN, SHUXIN_KEYS_FILE: file };
  expect(codes(twice).problems).toEqual(['secret_given_twice']);
  expect(() => loadConfig(twice)).toThrow(expect.objectContaining({ code: 'secret_given_twice' }));
  expect(codes({ DATABASE_URL_FILE: join(folder, 'none') }).problems).toEqual(['secret_file_unreadable']);
  writeFileSync(join(folder, 'empty'), '  \n');
  expect(codes({ DATABASE_URL_FILE: join(folder, 'empty') }).problems).toEqual(['secret_file_empty']);
  expect(JSON.stringify(readSettings(twice))).not.toContain('a1a1');
});

test('what is careless is warned of: https without the proxy, a misspelled name, a direct address alone', () => {
  expect(codes({ PUBLIC_URL: 'https://hospital.example' }).warnings).toEqual(['proxy_not_trusted']);
  expect(codes({ SHUXIN_KEY: 'x' }).warnings).toEqual(['setting_unknown']);
  expect(codes({ DATABASE_URL_DIRECT: 'postgres://db/x' }).warnings).toEqual(['direct_without_url']);
  const open = { SHUXIN_MODE: 'production', SHUXIN_KEYS: OWN, HOST: '0.0.0.0', TRUST_PROXY: 'true' };
  expect(codes(open).warnings).toEqual(['proxy_may_be_passed']);
  expect(codes({ PUBLIC_URL: 'https://hospital.example', TRUST_PROXY: 'true' }).warnings).toEqual([]);
  expect(codes({ DATABASE_URL: 'localhost:5432' }).problems).toEqual(['config_invalid']);
});
