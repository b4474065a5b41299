import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Config, loadConfig } from '../config/config.ts';
import { settingsReady } from './settings-ready.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuxin-ready-'));
afterAll(() => rmSync(folder, { recursive: true }));

const codes = async (config: Config) =>
  (await settingsReady({ config })).filter(({ level }) => level !== 'ok').map(({ code }) => code);

test('a demo tells everything that stands between it and real patients', async () => {
  expect(await codes(loadConfig({}))).toEqual(['not_production', 'default_key', 'no_backup_dir', 'no_tls']);
});

test('own keys, TLS and a backup that was made leave nothing to tell; an empty backup folder does', async () => {
  const sound = {
    SHUXIN_MODE: 'production',
    SHUXIN_KEYS: `own:${'3c'.repeat(32)}`,
    BACKUP_DIR: folder,
    PUBLIC_URL: 'https://hospital.example',
    TRUST_PROXY: 'true',
  };
  expect(await codes(loadConfig(sound))).toEqual(['no_backup_yet']);
  mkdirSync(join(folder, 'base', '000001'), { recursive: true });
  writeFileSync(join(folder, 'base', '000001', 'manifest.json'), '{}');
  expect(await codes(loadConfig(sound))).toEqual([]);
  expect(await codes(loadConfig({ ...sound, TRUST_PROXY: 'false' }))).toEqual(['no_tls']);
});
