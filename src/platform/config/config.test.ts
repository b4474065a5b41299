import { expect, test } from 'vitest';
import { DEMO_KEYS, loadConfig } from './config.ts';

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
