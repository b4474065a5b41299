import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ReceiptRow } from './messages.ts';

/** Where a message goes on: from what it was read at (`was…`) to what it is now. */
export interface Step {
  message: string;
  wasAt: number;
  wasTries: number;
  state: 'pending' | 'delivered' | 'failed';
  chainAt: number;
  tries: number;
  /** Of a message that stays pending: when somebody looks again. */
  nextAt: Instant | null;
  /** The channel whose receipt is waited for. */
  waitsFor: string | null;
}

/** Moves messages on with what was said on the way; one that another worker has moved keeps what it has. */
export async function takeSteps(
  t: Tx,
  steps: readonly Step[],
  receipts: readonly ReceiptRow[],
  now: Instant,
): Promise<void> {
  if (steps.length === 0) return;
  await t.client.query(
    `with step as (
       select * from jsonb_to_recordset($2::jsonb) as s (message uuid, "wasAt" smallint, "wasTries" smallint,
         state text, "chainAt" smallint, tries smallint, "nextAt" timestamptz, "waitsFor" uuid)),
     moved as (
       update messaging.message m set state = step.state, chain_at = step."chainAt", tries = step.tries,
         next_at = step."nextAt", waits_for = step."waitsFor",
         sent_at = case when step.state = 'pending' then m.sent_at else $4 end
       from step
       where m.hospital_id = $1 and m.message_id = step.message and m.state = 'pending' and m.next_at is null
         and m.chain_at = step."wasAt" and m.tries = step."wasTries" returning m.message_id)
     insert into messaging.receipt (hospital_id, receipt_id, message_id, adapter, outcome, detail, at)
     select $1, told.id, told.message, told.adapter, told.outcome, told.detail, $4
     from jsonb_to_recordset($3::jsonb) as told (id uuid, message uuid, adapter text, outcome text, detail text)
     join moved on moved.message_id = told.message
     on conflict (hospital_id, message_id, adapter) where outcome = 'delivered' do nothing`,
    [t.scope.hospital, JSON.stringify(steps), JSON.stringify(receipts), now],
  );
}

/** Messages whose moment has come, free to be sent on; of those that waited for a receipt the channel that told none. */
export async function takeDue(t: Tx, now: Instant, limit: number): Promise<{ id: string; silent: string | null }[]> {
  const { rows } = await t.client.query<{ id: string; silent: string | null }>(
    `with due as (
       select message_id, waits_for from messaging.message where hospital_id = $1 and next_at <= $2
       order by next_at, message_id limit $3 for update skip locked)
     update messaging.message m set next_at = null, waits_for = null from due
     where m.hospital_id = $1 and m.message_id = due.message_id
     returning m.message_id as id, due.waits_for as silent`,
    [t.scope.hospital, now, limit],
  );
  return rows;
}

/**
 * What a channel tells later about messages it took. Arrived: the message is settled, at most once, also when the chain
 * has gone on meanwhile and waits for another. Not arrived: the chain goes on at once. Told twice: the second changes nothing.
 */
export async function takeReceipts(
  t: Tx,
  channel: string,
  receipts: readonly Omit<ReceiptRow, 'adapter'>[],
  now: Instant,
): Promise<void> {
  await t.client.query(
    `with told as (
       select * from jsonb_to_recordset($3::jsonb) as r (id uuid, message uuid, outcome text, detail text)),
     taken as (
       update messaging.message m set waits_for = null,
         state = case when told.outcome = 'delivered' then 'delivered' else 'pending' end,
         next_at = case when told.outcome = 'delivered' then null else $4::timestamptz end,
         sent_at = case when told.outcome = 'delivered' then $4 else m.sent_at end
       from told
       where m.hospital_id = $1 and m.message_id = told.message and m.state = 'pending'
         and (m.waits_for = $2 or (told.outcome = 'delivered' and m.next_at is not null and exists (
           select from messaging.receipt r where r.hospital_id = $1 and r.message_id = m.message_id
             and r.adapter = $2::text and r.outcome = 'accepted')))
       returning m.message_id)
     insert into messaging.receipt (hospital_id, receipt_id, message_id, adapter, outcome, detail, at)
     select $1, told.id, told.message, $2::text, told.outcome, told.detail, $4 from told
     where told.message in (select message_id from taken) or (told.outcome = 'delivered' and exists (
       select from messaging.receipt r where r.hospital_id = $1 and r.message_id = told.message
         and r.adapter = $2::text and r.outcome = 'accepted'))
     on conflict (hospital_id, message_id, adapter) where outcome = 'delivered' do nothing`,
    [t.scope.hospital, channel, JSON.stringify(receipts), now],
  );
}

/** Messages that wait for a receipt of this channel and would be given up at `nextBefore` or earlier. */
export async function waitingFor(t: Tx, channel: string, nextBefore: Instant, limit: number): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `select message_id as id from messaging.message
     where hospital_id = $1 and waits_for = $2 and next_at <= $3 order by next_at, message_id limit $4`,
    [t.scope.hospital, channel, nextBefore, limit],
  );
  return rows.map((row) => row.id);
}

export async function insertReceipts(t: Tx, receipts: readonly ReceiptRow[], now: Instant): Promise<void> {
  if (receipts.length === 0) return;
  await t.client.query(
    `insert into messaging.receipt (hospital_id, receipt_id, message_id, adapter, outcome, detail, at)
     select $1, r.id, r.message, r.adapter, r.outcome, r.detail, $3
     from jsonb_to_recordset($2::jsonb) as r (id uuid, message uuid, adapter text, outcome text, detail text)`,
    [t.scope.hospital, JSON.stringify(receipts), now],
  );
}
