import pg from 'pg';
import { atLocal, type LocalDate } from '#kernel/instant.ts';
import { type Config, ConfigError } from '../config/config.ts';

export interface Installation {
  /** False while a demo database still waits for its demo hospitals. */
  seeded: boolean;
  /** Where a stepped clock goes on; undefined in production. */
  clockStart: string | undefined;
}

/**
 * Marks a new database with the mode that made it and reads the mark of an old one. A demo database stays demo for
 * ever: throws ConfigError `wrong_mode` when the mode differs. A new stepped clock stands at the morning of `firstDay`.
 */
export async function openInstallation(url: string, config: Config, firstDay: LocalDate): Promise<Installation> {
  const mode = config.SHUXIN_MODE;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      'insert into platform.installation (id, mode, seeded) values (1, $1, $2) on conflict do nothing',
      [mode, mode !== 'demo'],
    );
    const { rows } = await client.query('select mode, seeded from platform.installation');
    if (rows[0].mode !== mode) {
      throw new ConfigError(
        'wrong_mode',
        `this database was made in ${rows[0].mode} mode and cannot be used in ${mode} mode`,
      );
    }
    if (mode === 'production') return { seeded: true, clockStart: undefined };
    await client.query('insert into platform.clock (id, at) values (1, $1) on conflict do nothing', [
      atLocal(firstDay, '07:30'),
    ]);
    const clock = await client.query('select at from platform.clock');
    return { seeded: rows[0].seeded, clockStart: clock.rows[0].at.toISOString() };
  } finally {
    await client.end();
  }
}

/** Fresh statistics after a bulk fill, as the owner of the tables: with stale ones the planner reads whole tables. */
export async function analyse(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
