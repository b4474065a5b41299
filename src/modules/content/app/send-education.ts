import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { departmentById, hospitals } from '#modules/catalog/public.ts';
import { messageStates, notifyAll } from '#modules/messaging/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import type { Sending } from '../contract-sending.ts';
import { type LiveRow, livePage } from '../db/pages.ts';
import { insertSending, type Readers, readersOf, sendingRows } from '../db/sendings.ts';
import { namesOf } from './names.ts';

/** One act reaches so many at most: more is asked for in parts. */
export const MOST_READERS = 2000;

/**
 * Sends a published page of health education to the patients of these days. Who has not asked for health knowledge gets
 * nothing (messaging: purpose education), and nobody gets the same version twice. Throws content.piece_unknown,
 * content.not_education, content.about_unknown, content.title_number, content.no_readers, content.too_many_readers.
 */
export async function sendEducation(
  t: Tx,
  id: string,
  readers: Readers,
  by: Actor,
  now: Instant,
): Promise<{ id: string; patients: number; written: number }> {
  const page = await sendable(t, id, now);
  const patients = await readersOf(t, readers, MOST_READERS + 1);
  if (patients.length === 0) throw domainError('content.no_readers');
  if (patients.length > MOST_READERS) throw domainError('content.too_many_readers');
  const params = {
    topic: { zh: page.titleZh, en: page.titleEn || page.titleZh },
    department: await senderOf(t, readers),
  };
  const dedupe = `content.sending/${id}/${page.no}`;
  const link = `/read/${t.scope.hospital}/${id}`;
  const notices = patients.map((patient) => ({ template: 'health_note' as const, patient, params, dedupe, link }));
  const messages = (await notifyAll(t, notices, now)).filter((one) => one !== null);
  const sending = { id: newId(), piece: id, no: page.no, ...readers, patients: patients.length, messages, at: now };
  await insertSending(t, { ...sending, by: actorId(by) });
  const detail = { piece: id, no: page.no, patients: patients.length, written: messages.length };
  const subject = `content.sending/${sending.id}`;
  await audit(t, { actor: by, action: 'content.send', subject, outcome: 'ok', detail }, now);
  return { id: sending.id, patients: patients.length, written: messages.length };
}

/** How many were seen in these days; one more than the most means: too many. */
export async function countReaders(t: Tx, readers: Readers): Promise<{ patients: number }> {
  return { patients: (await readersOf(t, readers, MOST_READERS + 1)).length };
}

/** What was sent of a piece, and what became of it by the receipts. */
export async function listSendings(t: Tx, piece: string, lang: Lang): Promise<{ items: Sending[] }> {
  const rows = await sendingRows(t, piece);
  const names = await namesOf(
    t,
    rows.map(({ department }) => ({ about: null, department })),
    lang,
  );
  const states = new Map(
    (
      await messageStates(
        t,
        rows.flatMap(({ messages }) => messages),
      )
    ).map(({ id, state }) => [id, state]),
  );
  return {
    items: rows.map(({ id, department, from, to, patients, messages, at }) => {
      const count = (state: string) => messages.filter((one) => states.get(one) === state).length;
      const became = { delivered: count('delivered'), waiting: count('pending'), unwanted: count('failed') };
      return { id, department: names(department), from, to, at: toOffset(at), patients, ...became };
    }),
  };
}

async function sendable(t: Tx, id: string, now: Instant): Promise<LiveRow> {
  const page = await livePage(t, id, localDate(now));
  if (!page) throw domainError('content.piece_unknown');
  if (page.kind !== 'education') throw domainError('content.not_education');
  // No message may carry what looks like a number of a person or a phone.
  if (/\d{9}/.test(page.titleZh + page.titleEn)) throw domainError('content.title_number');
  return page;
}

async function senderOf(t: Tx, { department }: Readers) {
  const found = department === null ? undefined : await departmentById(t, department);
  if (department !== null && !found) throw domainError('content.about_unknown');
  const house = (await hospitals(t)).find(({ id }) => id === t.scope.hospital);
  return found?.name ?? house?.name ?? { zh: '医院', en: 'the hospital' };
}
