import type { Config } from '../config/config.ts';

/**
 * The address of the same database without a pooler in between. Whatever holds a session (LISTEN, advisory locks, jobs)
 * or changes the schema goes there. With the embedded database there is none in between.
 */
export function directUrl(config: Pick<Config, 'DATABASE_URL' | 'DATABASE_URL_DIRECT'>, url: string): string {
  return config.DATABASE_URL === undefined ? url : (config.DATABASE_URL_DIRECT ?? url);
}
