import { domainError } from '#kernel/errors.ts';
import { addMinutes, type Instant, toOffset } from '#kernel/instant.ts';
import { patientsById } from '#modules/identity/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { insertCall, unreachedRows } from '../db/phone-list.ts';
import { calledByPhone } from '../domain/levels.ts';
import type { Lang } from '../domain/render.ts';

const SHOWN_MINUTES = 7 * 24 * 60;
const MOST = 200;

/** Whom a message that matters has not reached, the oldest first: somebody calls them, until one call does. */
export async function phoneList(t: Tx, lang: Lang, now: Instant) {
  const rows = await unreachedRows(t, calledByPhone, addMinutes(now, -SHOWN_MINUTES), MOST);
  const people = new Map((await patientsById(t, [...new Set(rows.map((row) => row.patient))])).map((p) => [p.id, p]));
  const items = rows.map((row) => ({
    id: row.id,
    patient: { id: row.patient, name: people.get(row.patient)?.name ?? '' },
    title: lang === 'en' ? row.titleEn : row.titleZh,
    text: lang === 'en' ? row.bodyEn : row.bodyZh,
    at: toOffset(row.at),
    why: row.failure === null ? ('no_phone' as const) : ('failed' as const),
    code: row.failure,
    tries: row.tries,
  }));
  return { items };
}

/** Writes down a call to somebody on the list. Throws messaging.message_not_found. */
export async function noteCall(
  t: Tx,
  { message, outcome, by }: { message: string; outcome: 'reached' | 'no_answer'; by: Actor },
  now: Instant,
): Promise<Answer> {
  if (!(await insertCall(t, { id: newId(), message, outcome, by: actorId(by) }, now)))
    throw domainError('messaging.message_not_found');
  const subject = `messaging.message/${message}`;
  await audit(t, { actor: by, action: 'messaging.call_unreached', subject, outcome: 'ok', detail: { outcome } }, now);
  return { status: 201, body: { id: message, outcome } };
}
