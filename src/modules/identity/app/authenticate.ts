import type { App } from '#platform/app.ts';
import { type Actor, anonymous } from '#platform/http/actor.ts';
import { sessionByToken } from '../db/authenticate.ts';
import { readToken } from './tokens.ts';

/**
 * Who holds this token now. Nothing is cached: a revoked session, a staff member switched off or a permission taken
 * away bites on the next request. An unknown token is an anonymous caller, never an error.
 */
export async function authenticate(app: App, token: string): Promise<Actor> {
  const read = readToken(token);
  if (!read) return anonymous;
  const row = await sessionByToken(app.db, read.hash, read.hospital, app.clock.now());
  if (!row) return anonymous;
  const { account_id: account, session_id: session } = row;
  const permissions = new Set(row.permissions ?? []);
  if (row.kind === 'patient') return { kind: 'patient', account, session, permissions };
  if (!row.active || row.name === null || read.hospital === null) return anonymous;
  const { hospital } = read;
  return { kind: 'staff', account, session, hospital, practitioner: row.practitioner_id, name: row.name, permissions };
}
