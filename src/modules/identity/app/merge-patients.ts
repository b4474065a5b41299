import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import { movingColumns, repoint } from '#platform/db/repoint.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import { recordFacts } from '../db/duplicate-blocks.ts';
import { lockMerges } from '../db/merge-lock.ts';
import { clearSurvivor, endMerge, insertMerge, insertMoved, mergeById, movedRows, setSurvivor } from '../db/merges.ts';
import { haveTwoCitizenNumbers } from '../domain/match-records.ts';

export interface By {
  app: Pick<App, 'rooms'>;
  actor: Actor;
  now: string;
  lang: Lang;
}
export interface Pair {
  survivor: string;
  replaced: string;
}

/**
 * Two records of one person become one (docs/rules/patient-merge.md): rows that rooms declare as moving are re-pointed
 * to the survivor under the merge lock, and each is written into the journal of the merge. Throws
 * identity.patient_not_found, merge_replaced (one of the two was merged meanwhile), merge_blocked {what}.
 */
export async function mergePatients(t: Tx, by: By, input: Pair & { reason: string }): Promise<string> {
  const { survivor, replaced, reason } = input;
  await lockMerges(t);
  const obstacles = await mergeObstacles(t, by, { survivor, replaced });
  if (obstacles.length > 0) throw domainError('identity.merge_blocked', { what: obstacles.join(' ') });
  const id = newId();
  await insertMerge(t, { id, survivor, replaced, reason, by: staffOf(by.actor) }, by.now);
  await setSurvivor(t, replaced, survivor);
  await insertMoved(t, id, await repoint(t, movingColumns(by.app.rooms), { from: replaced, to: survivor }));
  await settle(t, by, [survivor, replaced]);
  await tell(t, by, { id, survivor, replaced }, 'merged');
  return id;
}

/**
 * Takes a merge back: every row of its journal that the survivor still has returns, with what happened to it since.
 * What was written for the survivor after the merge stays there. Throws identity.merge_not_found, merge_undone,
 * merge_undo_later_first (the survivor was merged into a third one since).
 */
export async function undoMerge(t: Tx, by: By, input: { merge: string; reason: string }): Promise<void> {
  await lockMerges(t);
  const merge = await mergeById(t, input.merge);
  if (!merge) throw domainError('identity.merge_not_found');
  const ended = await endMerge(t, { id: input.merge, reason: input.reason, by: staffOf(by.actor) }, by.now);
  if (!ended) throw domainError('identity.merge_undone');
  if (merge.survivor_of_survivor !== null) throw domainError('identity.merge_undo_later_first');
  const { survivor_id: survivor, replaced_id: replaced } = merge;
  const rows = await movedRows(t, input.merge);
  await repoint(t, movingColumns(by.app.rooms), { from: survivor, to: replaced }, rows);
  await clearSurvivor(t, replaced);
  await settle(t, by, [survivor, replaced]);
  await tell(t, by, { id: input.merge, survivor, replaced }, 'unmerged');
}

/** What stands in the way of this merge, in the reader's language; empty when nothing does. */
export async function mergeObstacles(t: Tx, by: By, pair: Pair): Promise<string[]> {
  if (pair.survivor === pair.replaced) throw domainError('identity.merge_same');
  const facts = await recordFacts(t, [pair.survivor, pair.replaced]);
  const [a, b] = [facts.get(pair.survivor), facts.get(pair.replaced)];
  if (!a || !b) throw domainError('identity.patient_not_found');
  if (a.replaced || b.replaced) throw domainError('identity.merge_replaced');
  const found = haveTwoCitizenNumbers(a, b) ? [TWO_CITIZEN_NUMBERS] : [];
  for (const room of by.app.rooms) found.push(...((await room.patientMerge?.obstacles?.(t, pair)) ?? []));
  return found.map((obstacle) => obstacle[by.lang]);
}

const TWO_CITIZEN_NUMBERS = {
  zh: '两份档案登记的居民身份证号不同：一个人只有一个号码，请先核对证件。',
  en: 'The records have two different resident ID numbers, and a person has one: please check the documents first.',
};

async function settle(t: Tx, by: By, patients: readonly string[]): Promise<void> {
  for (const room of by.app.rooms) await room.patientMerge?.settle?.(t, patients);
}

async function tell(t: Tx, by: By, merge: Pair & { id: string }, what: 'merged' | 'unmerged'): Promise<void> {
  const { id, survivor, replaced } = merge;
  const payload = { merge: id, survivor, replaced };
  await emit(t, { type: `identity.patient_${what}`, subject: id, seq: what === 'merged' ? 1 : 2, payload }, by.now);
  const action = what === 'merged' ? 'identity.merge' : 'identity.undo_merge';
  const subject = `identity.patient_merge/${id}`;
  await audit(t, { actor: by.actor, action, subject, outcome: 'ok', detail: { survivor, replaced } }, by.now);
}

function staffOf(actor: Actor): string {
  if (actor.kind !== 'staff') throw domainError('identity.staff_only');
  return actor.account;
}
