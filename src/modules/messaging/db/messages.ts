import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang, Params } from '../domain/render.ts';
import type { Texts } from '../domain/templates.ts';

export interface NewMessage {
  id: string;
  patient: string;
  dedupe: string;
  template: string;
  params: Params;
  lang: Lang;
  zh: Texts;
  en: Texts;
  link: string | null;
}

export interface MessageRow {
  message_id: string;
  patient_id: string;
  template: string;
  lang: Lang;
  title_zh: string;
  body_zh: string;
  title_en: string;
  body_en: string;
  link: string | null;
  state: 'pending' | 'delivered' | 'failed';
  created_at: Instant;
  read_at: Instant | null;
}

const COLUMNS = `message_id, patient_id, template, lang, title_zh, body_zh, title_en, body_en, link, state,
  created_at, read_at`;

/** What a phone shows; older messages stay in the table. */
const INBOX_LENGTH = 100;

/** The hospital's own words of a template, where it has any. */
export async function ownTexts(t: Tx, template: string): Promise<Partial<Record<Lang, Texts>>> {
  const { rows } = await t.client.query<Texts & { lang: Lang }>(
    'select lang, title, body from messaging.template where hospital_id = $1 and template = $2',
    [t.scope.hospital, template],
  );
  return Object.fromEntries(rows.map(({ lang, title, body }) => [lang, { title, body }]));
}

/** False when this event already wrote this template to this patient. */
export async function insertMessage(t: Tx, m: NewMessage, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into messaging.message (hospital_id, message_id, patient_id, dedupe, template, params, lang,
       title_zh, body_zh, title_en, body_en, link, state, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'pending', $13)
     on conflict on constraint messaging_message_once do nothing`,
    [
      t.scope.hospital,
      m.id,
      m.patient,
      m.dedupe,
      m.template,
      JSON.stringify(m.params),
      m.lang,
      m.zh.title,
      m.zh.body,
      m.en.title,
      m.en.body,
      m.link,
      now,
    ],
  );
  return rowCount === 1;
}

/** The message if it still waits to be sent. */
export async function pendingMessage(t: Tx, id: string): Promise<MessageRow | undefined> {
  const { rows } = await t.client.query<MessageRow>(
    `select ${COLUMNS} from messaging.message where hospital_id = $1 and message_id = $2 and state = 'pending'`,
    [t.scope.hospital, id],
  );
  return rows[0];
}

export interface ReceiptRow {
  id: string;
  message: string;
  adapter: string;
  outcome: 'delivered' | 'failed';
  detail: string;
}

/** Settles a pending message with its receipt; nothing when another worker did it first. */
export async function settleMessage(t: Tx, r: ReceiptRow, now: Instant): Promise<void> {
  const { rowCount } = await t.client.query(
    `update messaging.message set state = $3, sent_at = $4
     where hospital_id = $1 and message_id = $2 and state = 'pending'`,
    [t.scope.hospital, r.message, r.outcome, now],
  );
  if (rowCount !== 1) return;
  await t.client.query(
    `insert into messaging.receipt (hospital_id, receipt_id, message_id, adapter, outcome, detail, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [t.scope.hospital, r.id, r.message, r.adapter, r.outcome, r.detail, now],
  );
}

/** Newest first. */
export async function messagesOf(t: Tx, patients: readonly string[]): Promise<MessageRow[]> {
  const { rows } = await t.client.query<MessageRow>(
    `select ${COLUMNS} from messaging.message where hospital_id = $1 and patient_id = any($2::uuid[])
     order by created_at desc, message_id desc limit $3`,
    [t.scope.hospital, patients, INBOX_LENGTH],
  );
  return rows;
}

export async function unreadCount(t: Tx, patients: readonly string[]): Promise<number> {
  const { rows } = await t.client.query<{ n: number }>(
    `select count(*)::integer as n from messaging.message
     where hospital_id = $1 and patient_id = any($2::uuid[]) and read_at is null`,
    [t.scope.hospital, patients],
  );
  return rows[0]?.n ?? 0;
}

/** True when one of these patients has the message; reading it twice keeps the first time. */
export async function markRead(t: Tx, id: string, patients: readonly string[], now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update messaging.message set read_at = coalesce(read_at, $4)
     where hospital_id = $1 and message_id = $2 and patient_id = any($3::uuid[])`,
    [t.scope.hospital, id, patients, now],
  );
  return rowCount === 1;
}
