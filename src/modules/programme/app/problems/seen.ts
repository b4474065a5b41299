import { domainError } from '#kernel/errors.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { type Eye, type ProblemRow, problemRow } from '../../db/problems/rows.ts';

const ALL = ['programme.oversee', 'programme.verify'] as const;

/** Whoever oversees or looks again sees all; the others what is theirs. */
export function eyeOf(by: Actor): Eye {
  const all = by.kind === 'system' || (by.kind === 'staff' && ALL.some((name) => by.permissions.has(name)));
  return { all, account: actorId(by) };
}

/** Throws programme.problem_unknown, also for what is another unit's. */
export async function requireProblem(t: Tx, id: string, by: Actor): Promise<ProblemRow> {
  const row = await problemRow(t, eyeOf(by), id);
  if (!row) throw domainError('programme.problem_unknown');
  return row;
}
