import type { Config } from '#platform/config/config.ts';
import type { Command } from './command.ts';

/** The settings as they may be shown to anyone: keys and passwords are masked. */
export function shownConfig(config: Config): Record<string, unknown> {
  const keys = config.SHUXIN_KEYS.replaceAll(/:[^,]*/g, ':***');
  const url = (text: string | undefined) => text?.replace(/(:\/\/[^:/@]*):[^@]*@/, '$1:***@');
  return {
    ...config,
    SHUXIN_KEYS: keys,
    DATABASE_URL: url(config.DATABASE_URL),
    DATABASE_URL_DIRECT: url(config.DATABASE_URL_DIRECT),
  };
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

/** Reaching `run` is the check: a setting that does not hold stopped the program before. */
export const configCheck: Command = {
  name: 'config check',
  usage: 'config check',
  summary: '检查设置 / check the settings',
  async run({ config, print, result }) {
    print(`settings are valid (${config.SHUXIN_MODE} mode)`);
    result({ ok: true, mode: config.SHUXIN_MODE });
    return 0;
  },
};
