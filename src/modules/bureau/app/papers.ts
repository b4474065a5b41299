import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import type { AnswerBody, JudgeBody, PaperBody } from '../contract.ts';
import { linkTo } from '../db/links.ts';
import * as db from '../db/papers.ts';
import { askDelivery } from './cross.ts';

/** One paper for each institution. Throws bureau.not_linked when one of them has not accepted. */
export async function sendPapers(t: Tx, body: PaperBody, by: Actor, now: Instant): Promise<{ ids: string[] }> {
  const ids: string[] = [];
  const items = body.items.map((item, i) => ({
    ...{ no: i + 1, ...item, state: 'open' as const, evidence: '', score: null },
  }));
  for (const other of [...new Set(body.institutions)].sort((a, b) => a - b)) {
    const link = await linkTo(t, other);
    if (link?.side !== 'authority' || link.state !== 'accepted') throw domainError('bureau.not_linked');
    const { kind, title, words, category, severity, dueOn } = body;
    const id = newId();
    const fresh = { state: 'sent' as const, reply: '', verdict: '', sentAt: now, movedAt: now, version: 1 };
    const plan = { planId: null, ownPlan: null, ownProblem: null };
    const said = { kind, title, words, category, severity, dueOn, items };
    await db.insertPaper(t, 'authority', { id, other, ...said, ...fresh, ...plan });
    await askDelivery(t, id);
    await record(t, 'bureau.paper_send', id, by, now, { kind, to: other });
    ids.push(id);
  }
  return { ids };
}

/** The authority accepts what was answered, or gives it back with a reason. Throws bureau.changed. */
export async function judgePaper(t: Tx, id: string, body: JudgeBody, by: Actor, now: Instant): Promise<void> {
  const { version, accept, words: verdict } = body;
  const step = { from: ['answered'] as const, to: accept ? ('accepted' as const) : ('returned' as const), verdict };
  await move(t, { id, version, side: 'authority' }, step, by, now);
}

/** The institution has read it. Throws bureau.changed. */
export async function acknowledgePaper(t: Tx, id: string, version: number, by: Actor, now: Instant): Promise<void> {
  await move(t, { id, version, side: 'institution' }, { from: ['sent'], to: 'acknowledged' }, by, now);
}

/** The institution answers whole: what it did, and every item with its state, proof and mark. Throws bureau.changed, items_open. */
export async function answerPaper(t: Tx, id: string, body: AnswerBody, by: Actor, now: Instant): Promise<void> {
  const step = { from: ['sent', 'acknowledged', 'returned'] as const, to: 'answered' as const, reply: body.reply };
  await move(t, { id, version: body.version, side: 'institution' }, step, by, now);
  if ((await db.answerItems(t, id, body.items)) > 0) throw domainError('bureau.items_open');
}

export async function move(
  t: Tx,
  seen: Parameters<typeof db.movePaper>[1],
  step: Parameters<typeof db.movePaper>[2],
  by: Actor,
  now: Instant,
): Promise<void> {
  const moved = await db.movePaper(t, seen, step, now);
  if (!moved) throw domainError('bureau.changed');
  await askDelivery(t, seen.id);
  await record(t, `bureau.paper_${step.to}`, seen.id, by, now, { kind: moved.kind, other: moved.other });
}

const record = (t: Tx, action: string, id: string, by: Actor, now: Instant, detail: Record<string, string | number>) =>
  audit(t, { actor: by, action, subject: `bureau.paper/${id}`, outcome: 'ok', detail }, now);
