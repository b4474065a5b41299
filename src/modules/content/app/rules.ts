import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import type { Rules } from '../contract.ts';
import { deleteOwnWord, insertOwnWord, ownWords } from '../db/own-words.ts';
import { AD_RULES, type OwnWord } from '../domain/check-text.ts';

/** What is looked for, with its clause; the hospital's own words beside it. */
export async function listRules(t: Tx, lang: Lang): Promise<Rules> {
  return {
    items: AD_RULES.map(({ code, blocks, zh, en, source, finds }) => ({
      code,
      blocks,
      says: lang === 'en' ? en : zh,
      source,
      example: finds[0] ?? '',
    })),
    own: await ownWords(t),
  };
}

/** Throws content.word_exists. */
export async function keepOwnWord(t: Tx, word: Omit<OwnWord, 'id'>, by: Actor, now: Instant): Promise<{ id: string }> {
  const id = newId();
  await insertOwnWord(t, { id, ...word }, actorId(by), now);
  await record(t, 'content.keep_word', id, by, now);
  return { id };
}

/** Throws content.word_unknown. */
export async function dropOwnWord(t: Tx, id: string, by: Actor, now: Instant): Promise<void> {
  if (!(await deleteOwnWord(t, id))) throw domainError('content.word_unknown');
  await record(t, 'content.drop_word', id, by, now);
}

async function record(t: Tx, action: string, id: string, actor: Actor, now: Instant): Promise<void> {
  await audit(t, { actor, action, subject: `content.own_word/${id}`, outcome: 'ok' }, now);
}
