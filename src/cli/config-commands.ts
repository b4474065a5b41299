import { type Config, readSettings, SECRETS } from '#platform/config/config.ts';
import type { Command } from './command.ts';

/** The settings as they may be shown to anyone: keys and passwords are masked, other secrets wholly. */
export function shownConfig(config: Config): Record<string, unknown> {
  const masked = SECRETS.map((name) => [name, mask(name, config[name])]);
  return { ...config, ...Object.fromEntries(masked) };
}

function mask(name: string, secret: string | undefined): string | undefined {
  if (secret === undefined) return undefined;
  if (name === 'SHUXIN_KEYS') return secret.replaceAll(/:(?!verify:)[^,]*/g, ':***');
  if (!name.startsWith('DATABASE_URL')) return '***';
  // A password may hold : and @, and may stand among the parameters.
  return secret.replace(/(:\/\/[^:/@]*):.*@/, '$1:***@').replaceAll(/([?&]password=)[^&]*/g, '$1***');
}

export const configPrint: Command = {
  name: 'config print',
  usage: 'config print',
  summary: '显示设置（不含密钥）/ show the settings, without secrets',
  async run({ config, print, result }) {
    const shown = shownConfig(config);
    for (const [name, value] of Object.entries(shown)) print(`${name}=${value ?? ''}`);
    result(shown);
    return 0;
  },
};

/** `shuxin config check`: everything that is wrong at once; 0 good (also with warnings), 1 not. */
export const configCheck: Command = {
  name: 'config check',
  usage: 'config check',
  summary: '检查设置 / check the settings',
  run: async () => 2,
  async runRaw({ env, print, result }) {
    const { config, problems, warnings } = readSettings(env);
    for (const p of problems) print(`problem: setting ${p.setting}: ${p.message} (${p.code})`);
    for (const w of warnings) print(`warning: setting ${w.setting}: ${w.message} (${w.code})`);
    if (config) print(`settings are valid (${config.SHUXIN_MODE} mode)`);
    result({ ok: config !== null, mode: config?.SHUXIN_MODE ?? null, problems, warnings });
    return config ? 0 : 1;
  },
};
