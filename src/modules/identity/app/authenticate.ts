import type { App } from '#platform/app.ts';
import { type Actor, anonymous } from '#platform/http/actor.ts';
import { type AuthenticatedRow, sessionByToken } from '../db/authenticate.ts';
import { sessionsByTokens } from '../db/authenticate-all.ts';
import { readToken } from './tokens.ts';

/**
 * Who holds this token now. Nothing is cached: a revoked session, a staff member switched off or a permission taken
 * away bites on the next request. An unknown token is an anonymous caller, never an error.
 */
export async function authenticate(app: App, token: string): Promise<Actor> {
  const read = readToken(token);
  if (!read) return anonymous;
  return actorOf(read.hospital, await sessionByToken(app.db, read.hash, read.hospital, app.clock.now()));
}

/** Round trips of at most this many tokens, so that no statement grows without end. */
const AT_ONCE = 100;

/** The same for many tokens at once, in their order: what open streams ask again and again. */
export async function authenticateAll(app: App, tokens: readonly string[]): Promise<Actor[]> {
  const actors: Actor[] = [];
  for (let from = 0; from < tokens.length; from += AT_ONCE) {
    const part = tokens.slice(from, from + AT_ONCE).map(readToken);
    const known = part.filter((token) => token !== null);
    const rows = await sessionsByTokens(app.db, known, app.clock.now());
    const found = new Map(known.map((token, i) => [token, rows[i]]));
    actors.push(...part.map((token) => (token ? actorOf(token.hospital, found.get(token)) : anonymous)));
  }
  return actors;
}

function actorOf(hospital: number | null, row: AuthenticatedRow | undefined): Actor {
  if (!row) return anonymous;
  const { account_id: account, session_id: session } = row;
  const permissions = new Set(row.permissions ?? []);
  if (row.kind === 'patient') return { kind: 'patient', account, session, permissions };
  if (!row.active || row.name === null || hospital === null) return anonymous;
  return { kind: 'staff', account, session, hospital, practitioner: row.practitioner_id, name: row.name, permissions };
}
