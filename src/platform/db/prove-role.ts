import type pg from 'pg';
import { ConfigError } from '../config/config.ts';
import { ROLES } from './roles.ts';

/**
 * Every connection of the pool must act as the app role, or it would pass its grants. A pooler that drops the options of
 * a connection makes it act as its login: throws ConfigError `pooler_drops_role` then, before anybody is served.
 */
export async function proveRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query('select current_user as name');
  if (rows[0].name === ROLES.app) return;
  throw new ConfigError(
    'pooler_drops_role',
    `connections of DATABASE_URL act as ${rows[0].name} instead of ${ROLES.app}: a pooler drops their options; see docs/deploy.md`,
  );
}
