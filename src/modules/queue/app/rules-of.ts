import type { Tx } from '#platform/db/tx.ts';
import { ruleRows, scopesOfSessions } from '../db/rules.ts';
import { defaultRules, type QueueRules, rulesFrom } from '../domain/queue-rules.ts';

/** The rules that the lines of these sessions go by now. */
export async function rulesOf(t: Tx, sessions: readonly string[]): Promise<(session: string) => QueueRules> {
  if (sessions.length === 0) return () => defaultRules;
  const rows = await ruleRows(t);
  const scopes = await scopesOfSessions(t, sessions);
  const bySession = new Map(scopes.map((s) => [s.session, rulesFrom(rows, s)]));
  return (session) => bySession.get(session) ?? defaultRules;
}
