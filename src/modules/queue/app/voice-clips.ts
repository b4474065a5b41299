import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { places } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import type { Clips } from '../contract-clips.ts';
import * as db from '../db/voice-clips.ts';
import { type ClipLang, clipPlan, clipsWanted } from '../domain/clips.ts';
import { soundOf } from '../domain/sound-of.ts';

/** What is recorded, and what the sentences of this hospital still lack. */
export async function listClips(t: Tx, lang: ClipLang): Promise<Clips> {
  const items = await db.clipRows(t, lang);
  const recorded = new Set(items.map(({ words }) => words));
  const rooms = (await places(t)).filter(({ kind }) => kind === 'room').map(({ name }) => name[lang]);
  return { items, needed: clipsWanted(rooms, lang).filter((words) => clipPlan([words], recorded, lang) === null) };
}

/** The words a screen may take from recordings. */
export async function clipWords(t: Tx, lang: ClipLang): Promise<{ items: { id: string; words: string }[] }> {
  return { items: (await db.clipRows(t, lang)).map(({ id, words }) => ({ id, words })) };
}

/** Throws queue.clip_unreadable. */
export async function keepClip(
  t: Tx,
  { lang, words, sound }: { lang: ClipLang; words: string; sound: Buffer },
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  const media = soundOf(sound);
  if (media === null) throw domainError('queue.clip_unreadable');
  const id = newId();
  await db.putClip(t, { id, lang, words, media, sound, by: actorId(by) }, now);
  await record(t, 'queue.clip_keep', id, by, { lang, bytes: sound.length }, now);
  return { id };
}

/** Throws queue.clip_unknown. */
export async function removeClip(t: Tx, id: string, by: Actor, now: Instant): Promise<void> {
  if (!(await db.deleteClip(t, id))) throw domainError('queue.clip_unknown');
  await record(t, 'queue.clip_remove', id, by, {}, now);
}

/** Throws queue.clip_unknown. */
export async function readClip(t: Tx, id: string): Promise<{ media: string; sound: Buffer }> {
  const file = await db.clipFile(t, id);
  if (!file) throw domainError('queue.clip_unknown');
  return file;
}

async function record(
  t: Tx,
  action: string,
  id: string,
  actor: Actor,
  detail: Record<string, string | number>,
  now: Instant,
): Promise<void> {
  await audit(t, { actor, action, subject: `queue.voice_clip/${id}`, outcome: 'ok', detail }, now);
}
