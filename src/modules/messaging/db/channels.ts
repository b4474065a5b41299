import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Channel, ChannelSetup } from '../domain/channel.ts';

export type ChannelRow = Channel & { secretSealed: string | null; receiptKeySealed: string | null };

/** All channels of the hospital, by name. */
export async function channels(t: Tx): Promise<ChannelRow[]> {
  const { rows } = await t.client.query<ChannelRow>(
    `select channel_id as id, name, kind, config, enabled, secret_sealed as "secretSealed",
       receipt_key_sealed as "receiptKeySealed"
     from messaging.channel where hospital_id = $1 order by name, channel_id`,
    [t.scope.hospital],
  );
  return rows;
}

export type ChannelWish = ChannelSetup & { name: string; enabled: boolean };

/** A secret that is left out stays what it was. Answers whether the channel is there. */
export async function writeChannel(
  t: Tx,
  { id, wish, secretSealed, fresh }: { id: string; wish: ChannelWish; secretSealed: string | null; fresh: boolean },
  now: Instant,
): Promise<boolean> {
  const values = [t.scope.hospital, id, wish.name, wish.kind, JSON.stringify(wish.config), secretSealed, wish.enabled];
  const { rowCount } = await t.client.query(
    fresh
      ? `insert into messaging.channel
           (hospital_id, channel_id, name, kind, config, secret_sealed, enabled, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`
      : `update messaging.channel set name = $3, config = $5, enabled = $7, changed_at = $8,
           secret_sealed = coalesce($6, secret_sealed)
         where hospital_id = $1 and channel_id = $2 and kind = $4`,
    [...values, now],
  );
  return rowCount === 1;
}

/** From now on receipts are taken with this key, or with none. Answers whether the channel is there. */
export async function writeReceiptKey(t: Tx, id: string, sealed: string | null, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update messaging.channel set receipt_key_sealed = $3, changed_at = $4 where hospital_id = $1 and channel_id = $2`,
    [t.scope.hospital, id, sealed, now],
  );
  return rowCount === 1;
}
