import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

/** What DATA_DIR remembers about its embedded database; the file holds a password and is readable by its owner only. */
export interface EmbeddedState {
  /** Password of the superuser `postgres`. */
  password: string;
  /** Port on 127.0.0.1 it listened on last. */
  port: number;
  /** Folder of the PostgreSQL cluster: inside DATA_DIR, or elsewhere when the database user cannot reach DATA_DIR. */
  cluster: string;
  /** True once initdb has finished: from then on a missing cluster is a fault, never a reason to make an empty one. */
  initialised: boolean;
}

const NAME = 'embedded-postgres.json';

/** Reads the state of DATA_DIR; null on its first start. Throws StartError `state_damaged`. */
export function readState(dataDir: string): EmbeddedState | null {
  const path = join(dataDir, NAME);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const state = JSON.parse(text) as EmbeddedState;
    if (state.password && state.cluster && Number.isInteger(state.port)) return state;
  } catch {
    // falls through to the one message for both kinds of damage
  }
  throw new StartError('state_damaged', `${path} is damaged; restore it from a backup of the data folder`);
}

/** Replaces the state in one step: a crash leaves the old or the new file, never half of one. */
export function writeState(dataDir: string, state: EmbeddedState): void {
  const path = join(dataDir, NAME);
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, path);
}
