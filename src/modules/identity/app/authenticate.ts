import type { App } from '#platform/app.ts';
import { type Ask, gather } from '#platform/db/gather.ts';
import { type Actor, anonymous } from '#platform/http/actor.ts';
import { type AuthenticatedRow, sessionByToken } from '../db/authenticate.ts';
import { sessionsByTokens, type TokenRead } from '../db/authenticate-all.ts';
import { readToken } from './tokens.ts';

/**
 * Who holds this token now. Nothing is cached: a revoked session, a staff member switched off or a permission taken
 * away bites on the next request. An unknown token is an anonymous caller, never an error. `seen` is false for what a page
 * asks by itself: only people keep a session from ending for idleness.
 */
export async function authenticate(app: App, token: string, seen = true): Promise<Actor> {
  const read = readToken(token);
  return read ? actorOf(read.hospital, await asker(app)({ ...read, seen })) : anonymous;
}

const askers = new WeakMap<App, Ask<TokenRead, AuthenticatedRow | undefined>>();

/** A rush of requests shares its round trips; a lone one goes by itself. */
function asker(app: App): Ask<TokenRead, AuthenticatedRow | undefined> {
  let ask = askers.get(app);
  if (!ask) {
    ask = gather(async ([first, ...others]) => {
      const now = app.clock.now();
      if (first && others.length === 0)
        return [await sessionByToken(app.db, first.hash, first.hospital, now, first.seen)];
      return sessionsByTokens(app.db, first ? [first, ...others] : [], now);
    }, AT_ONCE);
    askers.set(app, ask);
  }
  return ask;
}

/** Round trips of at most this many tokens, so that no statement grows without end. */
const AT_ONCE = 100;

/** The same for many tokens at once, in their order: what open streams ask again and again. */
export async function authenticateAll(app: App, tokens: readonly string[]): Promise<Actor[]> {
  const actors: Actor[] = [];
  for (let from = 0; from < tokens.length; from += AT_ONCE) {
    const part = tokens.slice(from, from + AT_ONCE).map(readToken);
    const known = part.filter((token) => token !== null).map((token) => ({ ...token, seen: false }));
    const rows = await sessionsByTokens(app.db, known, app.clock.now());
    const found = new Map(known.map((token, i) => [token.hash, rows[i]]));
    actors.push(...part.map((token) => (token ? actorOf(token.hospital, found.get(token.hash)) : anonymous)));
  }
  return actors;
}

function actorOf(hospital: number | null, row: AuthenticatedRow | undefined): Actor {
  if (!row) return anonymous;
  const { account_id: account, session_id: session } = row;
  const permissions = new Set(row.permissions ?? []);
  if (row.kind === 'patient') return { kind: 'patient', account, session, permissions };
  if (!row.active || row.name === null || hospital === null) return anonymous;
  const { practitioner_id: practitioner, name } = row;
  const opened = row.opened?.length ? { opened: new Set(row.opened) } : {};
  return { kind: 'staff', account, session, hospital, practitioner, name, permissions, ...opened };
}
