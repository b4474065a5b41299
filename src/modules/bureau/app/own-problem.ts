import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { authorities } from '#modules/catalog/public.ts';
import { type OwnProblem, problemFromAbove, problemsAsAnswer } from '#modules/programme/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { setOwnProblem } from '../db/own-problems.ts';
import { type PaperRow, paperOf } from '../db/papers.ts';

/**
 * A problem that came down becomes one of the hospital's own, assigned, put right and looked at again like the others.
 * Asked again it answers with the same one. Throws bureau.changed.
 */
export async function workAsOwn(t: Tx, id: string, by: Actor, now: Instant): Promise<{ problem: string }> {
  const paper = await paperOf(t, id);
  if (!paper?.category || !paper.severity || !paper.dueOn) throw domainError('bureau.changed');
  const { category, severity, dueOn, title, words, ownProblem } = paper;
  const [stands] = ownProblem ? await problemsAsAnswer(t, [ownProblem]) : [];
  if (stands && !mayBeAnother(paper, stands)) return { problem: stands.id };
  const authority = (await authorities(t)).find((one) => one.id === paper.other)?.name.zh ?? String(paper.other);
  const made = await problemFromAbove(t, { authority, title, words, category, severity, dueOn }, by, now);
  if (!(await setOwnProblem(t, id, { own: made.id, former: ownProblem }))) throw domainError('bureau.changed');
  const detail = { problem: made.id, other: paper.other };
  await audit(
    t,
    { actor: by, action: 'bureau.paper_own_problem', subject: `bureau.paper/${id}`, outcome: 'ok', detail },
    now,
  );
  return { problem: made.id };
}

/** One recorded by mistake, or closed before the authority gave the paper back, leaves the work to another. */
export const mayBeAnother = (paper: Pick<PaperRow, 'state' | 'movedAt'>, { state, closedAt }: OwnProblem): boolean =>
  state === 'dropped' || (paper.state === 'returned' && closedAt !== null && closedAt <= paper.movedAt);
