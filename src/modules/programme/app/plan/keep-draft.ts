import { createHash } from 'node:crypto';
import type { Instant } from '#kernel/instant.ts';
import { isAuthority } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { insertDraft, type PlanState, planOfSource, type SourceKind } from '../../db/plan/plans.ts';
import { beginDraft } from '../../domain/plan/begin-draft.ts';
import type { ParsedPlan } from '../../domain/plan/parsed.ts';
import { namesLeft } from '../../domain/plan/sent-plan.ts';
import { knownHere } from './known.ts';

export interface Source {
  name: string;
  kind: SourceKind;
  bytes: Buffer;
}

/** Keeps what was read from a document as a draft. The same document again is not doubled: the answer names what is there. */
export async function keepDraft(
  t: Tx,
  { source, parsed }: { source: Source; parsed: ParsedPlan },
  by: Actor,
  now: Instant,
): Promise<{ id: string; state: PlanState; again: boolean }> {
  const sm3 = createHash('sm3').update(source.bytes).digest('hex');
  const id = newId();
  const begun = beginDraft(parsed, await knownHere(t));
  const read = (await isAuthority(t, t.scope.hospital ?? 0)) ? namesLeft(begun) : begun;
  const draft = { ...read, year: (read.year ?? 0) >= 2000 && (read.year ?? 0) < 2200 ? read.year : null };
  const year = draft.year ?? Number(now.slice(0, 4));
  if (!(await insertDraft(t, { id, source: { ...source, sm3 }, draft, year }, actorId(by), now))) {
    const there = await planOfSource(t, sm3);
    // Dropped between the two statements: the person sends it once more.
    if (!there) throw new Error('the draft of this document has just been dropped');
    return { ...there, again: true };
  }
  const detail = {
    kind: source.kind,
    bytes: source.bytes.length,
    tasks: draft.tasks.length,
    doubts: draft.doubts.length,
  };
  await audit(
    t,
    { actor: by, action: 'programme.keep_draft', subject: `programme.plan/${id}`, outcome: 'ok', detail },
    now,
  );
  return { id, state: 'draft', again: false };
}
