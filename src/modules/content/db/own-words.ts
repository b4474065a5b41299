import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { OwnWord } from '../domain/check-text.ts';

export async function ownWords(t: Tx): Promise<OwnWord[]> {
  const { rows } = await t.client.query<OwnWord>(
    'select id, words, blocks, reason from content.own_word where hospital_id = $1 order by words limit 1000',
    [t.scope.hospital],
  );
  return rows;
}

export async function insertOwnWord(t: Tx, w: OwnWord, by: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into content.own_word (hospital_id, id, words, blocks, reason, kept_at, kept_by) values ($1, $2, $3, $4, $5, $6, $7)`,
    [t.scope.hospital, w.id, w.words, w.blocks, w.reason, now, by],
  );
}

export async function deleteOwnWord(t: Tx, id: string): Promise<boolean> {
  const { rowCount } = await t.client.query('delete from content.own_word where hospital_id = $1 and id = $2', [
    t.scope.hospital,
    id,
  ]);
  return rowCount === 1;
}
