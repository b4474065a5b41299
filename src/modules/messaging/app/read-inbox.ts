import { domainError } from '#kernel/errors.ts';
import { toOffset } from '#kernel/instant.ts';
import { linkedPatients, patientsById, recordsOf } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { InboxItem } from '../contract.ts';
import { offHere } from '../db/choices.ts';
import { type MessageRow, markRead, messagesOf, unreadCount } from '../db/messages.ts';
import { hiddenBy } from '../domain/purposes.ts';
import type { Lang } from '../domain/render.ts';

/** Messages to everybody the transaction's account looks after in this hospital, newest first; not what it switched off. */
export async function readInbox(t: Tx, lang: Lang): Promise<{ items: InboxItem[]; unread: number }> {
  const ids = await linkedPatients(t);
  const names = new Map((await patientsById(t, ids)).map((patient) => [patient.id, patient.name]));
  const records = await recordsOf(t, ids);
  const off = hiddenBy(await offHere(t));
  const rows = await messagesOf(t, [...records.keys()], off);
  const items = rows.map((row) => {
    const id = records.get(row.patient_id) ?? row.patient_id;
    return itemOf(row, { id, name: names.get(id) ?? '' }, lang);
  });
  return { items, unread: await unreadCount(t, [...records.keys()], off) };
}

/** Marks one message as read; throws messaging.message_not_found (404) for a message to somebody else. */
export async function readMessage(t: Tx, id: string, now: string): Promise<{ id: string; status: 'read' }> {
  if (!(await markRead(t, id, [...(await recordsOf(t, await linkedPatients(t))).keys()], now)))
    throw domainError('messaging.message_not_found');
  return { id, status: 'read' };
}

function itemOf(row: MessageRow, patient: InboxItem['patient'], lang: Lang): InboxItem {
  return {
    id: row.message_id,
    at: toOffset(row.created_at),
    patient,
    template: row.template,
    title: lang === 'en' ? row.title_en : row.title_zh,
    text: lang === 'en' ? row.body_en : row.body_zh,
    link: row.link,
    status: row.read_at === null ? row.state : 'read',
  };
}
