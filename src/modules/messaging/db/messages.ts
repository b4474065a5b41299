import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { educationTemplates } from '../domain/purposes.ts';
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

export interface PendingRow extends MessageRow {
  params: Params;
  chain_at: number;
  tries: number;
}

/** Those of these messages that are to be sent now; one that waits for its moment is left to the sweep. */
export async function pendingMessages(t: Tx, ids: readonly string[]): Promise<PendingRow[]> {
  const { rows } = await t.client.query<PendingRow>(
    `select ${COLUMNS}, params, chain_at, tries from messaging.message
     where hospital_id = $1 and message_id = any($2::uuid[]) and state = 'pending' and next_at is null
     order by message_id`,
    [t.scope.hospital, ids],
  );
  return rows;
}

export interface ReceiptRow {
  id: string;
  message: string;
  adapter: string;
  outcome: 'accepted' | 'delivered' | 'failed';
  detail: string;
}

/** Newest first, without the kinds in `off`, and without what was written to somebody who had not asked for it. */
export async function messagesOf(t: Tx, patients: readonly string[], off: readonly string[]): Promise<MessageRow[]> {
  const { rows } = await t.client.query<MessageRow>(
    `select ${COLUMNS} from messaging.message
     where hospital_id = $1 and patient_id = any($2::uuid[]) and template <> all($4::text[])
       and (state <> 'failed' or template <> all($5::text[]))
     order by created_at desc, message_id desc limit $3`,
    [t.scope.hospital, patients, INBOX_LENGTH, off, educationTemplates],
  );
  return rows;
}

export async function unreadCount(t: Tx, patients: readonly string[], off: readonly string[]): Promise<number> {
  const { rows } = await t.client.query<{ n: number }>(
    `select count(*)::integer as n from messaging.message
     where hospital_id = $1 and patient_id = any($2::uuid[]) and read_at is null and template <> all($3::text[])
       and (state <> 'failed' or template <> all($4::text[]))`,
    [t.scope.hospital, patients, off, educationTemplates],
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
