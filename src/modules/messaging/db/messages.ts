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

export type OwnTexts = Partial<Record<Lang, Texts>>;

/** The hospital's own words of these templates, where it has any. */
export async function ownTexts(t: Tx, asked: readonly string[]): Promise<Map<string, OwnTexts>> {
  const { rows } = await t.client.query<Texts & { lang: Lang; template: string }>(
    'select template, lang, title, body from messaging.template where hospital_id = $1 and template = any($2::text[])',
    [t.scope.hospital, asked],
  );
  const own = new Map<string, OwnTexts>();
  for (const { template, lang, title, body } of rows) {
    own.set(template, { ...own.get(template), [lang]: { title, body } });
  }
  return own;
}

/** Answers the ids of those written: an event writes one template to one patient once. */
export async function insertMessages(t: Tx, messages: readonly NewMessage[], now: Instant): Promise<Set<string>> {
  if (messages.length === 0) return new Set();
  const { rows } = await t.client.query<{ message_id: string }>(
    `insert into messaging.message (hospital_id, message_id, patient_id, dedupe, template, params, lang,
       title_zh, body_zh, title_en, body_en, link, state, created_at)
     select $1, m.id, m.patient, m.dedupe, m.template, m.params, m.lang, m.zh ->> 'title', m.zh ->> 'body',
       m.en ->> 'title', m.en ->> 'body', m.link, 'pending', $3
     from jsonb_to_recordset($2::jsonb) as m (id uuid, patient uuid, dedupe text, template text, params jsonb,
       lang text, zh jsonb, en jsonb, link text)
     order by m.dedupe, m.template, m.patient
     on conflict on constraint messaging_message_once do nothing returning message_id`,
    [t.scope.hospital, JSON.stringify(messages), now],
  );
  return new Set(rows.map((row) => row.message_id));
}

/** Those of these messages that still wait to be sent. */
export async function pendingMessages(t: Tx, ids: readonly string[]): Promise<MessageRow[]> {
  const { rows } = await t.client.query<MessageRow>(
    `select ${COLUMNS} from messaging.message
     where hospital_id = $1 and message_id = any($2::uuid[]) and state = 'pending' order by message_id`,
    [t.scope.hospital, ids],
  );
  return rows;
}

export interface ReceiptRow {
  id: string;
  message: string;
  adapter: string;
  outcome: 'delivered' | 'failed';
  detail: string;
}

/**
 * Settles pending messages with the receipts of all ways that were tried; one that another worker settled first keeps
 * what it has.
 */
export async function settleMessages(t: Tx, receipts: readonly ReceiptRow[], now: Instant): Promise<void> {
  await t.client.query(
    `with told as (
       select * from jsonb_to_recordset($2::jsonb) as r (id uuid, message uuid, adapter text, outcome text, detail text)),
     ended as (
       select message, bool_or(outcome = 'delivered') as arrived from told group by message),
     settled as (
       update messaging.message m set state = case when arrived then 'delivered' else 'failed' end, sent_at = $3
       from ended
       where m.hospital_id = $1 and m.message_id = ended.message and m.state = 'pending' returning m.message_id)
     insert into messaging.receipt (hospital_id, receipt_id, message_id, adapter, outcome, detail, at)
     select $1, told.id, told.message, told.adapter, told.outcome, told.detail, $3
     from told join settled on settled.message_id = told.message`,
    [t.scope.hospital, JSON.stringify(receipts), now],
  );
}

/** Newest first, without the kinds in `off`. */
export async function messagesOf(t: Tx, patients: readonly string[], off: readonly string[]): Promise<MessageRow[]> {
  const { rows } = await t.client.query<MessageRow>(
    `select ${COLUMNS} from messaging.message
     where hospital_id = $1 and patient_id = any($2::uuid[]) and template <> all($4::text[])
     order by created_at desc, message_id desc limit $3`,
    [t.scope.hospital, patients, INBOX_LENGTH, off],
  );
  return rows;
}

export async function unreadCount(t: Tx, patients: readonly string[], off: readonly string[]): Promise<number> {
  const { rows } = await t.client.query<{ n: number }>(
    `select count(*)::integer as n from messaging.message
     where hospital_id = $1 and patient_id = any($2::uuid[]) and read_at is null and template <> all($3::text[])`,
    [t.scope.hospital, patients, off],
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
