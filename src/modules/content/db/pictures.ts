import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export async function insertPicture(
  t: Tx,
  p: { id: string; media: string; bytes: Buffer; by: string },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into content.picture (hospital_id, id, media, bytes, kept_at, kept_by) values ($1, $2, $3, $4, $5, $6)`,
    [t.scope.hospital, p.id, p.media, p.bytes, now, p.by],
  );
}

export async function pictureRow(t: Tx, id: string): Promise<{ media: string; bytes: Buffer } | null> {
  const { rows } = await t.client.query<{ media: string; bytes: Buffer }>(
    'select media, bytes from content.picture where hospital_id = $1 and id = $2',
    [t.scope.hospital, id],
  );
  return rows[0] ?? null;
}

/** Which of these are there. */
export async function knownPictures(t: Tx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await t.client.query<{ id: string }>(
    'select id from content.picture where hospital_id = $1 and id = any($2::uuid[])',
    [t.scope.hospital, [...ids]],
  );
  return new Set(rows.map(({ id }) => id));
}
