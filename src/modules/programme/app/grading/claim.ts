import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { staffNames } from '#modules/identity/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import type { ClaimBody } from '../../contract-grading.ts';
import { insertClaim } from '../../db/grading/claims.ts';
import { gradeItems } from '../../domain/grading/items/index.ts';

/**
 * The hospital says that a clause is met or not, or how much of an item runs electronically; kept beside what was said
 * before. Throws programme.grade_clause_unknown, programme.grade_item_counted.
 */
export async function claim(t: Tx, body: ClaimBody, by: Actor, now: Instant): Promise<{ id: string }> {
  if ('clause' in body) {
    const known = gradeItems.some(({ levels }) => levels.flat().some(({ id }) => id === body.clause));
    if (!known) throw domainError('programme.grade_clause_unknown');
  } else if (gradeItems.find(({ no }) => no === body.item)?.measure.kind !== 'ratio')
    throw domainError('programme.grade_item_counted');
  const account = accountOf(by);
  const [person] = account ? await staffNames(t, [account]) : [];
  const id = newId();
  const nothing = { clause: null, item: null, met: null, numerator: null, denominator: null };
  await insertClaim(t, { ...nothing, ...body, id, at: now, byName: person?.name ?? '' }, actorId(by));
  const of: Record<string, string | number | boolean> =
    'clause' in body ? { clause: body.clause, met: body.met } : { item: body.item };
  const subject = `programme.grade_claim/${id}`;
  await audit(t, { actor: by, action: 'programme.grade_claim', subject, outcome: 'ok', detail: of }, now);
  return { id };
}
