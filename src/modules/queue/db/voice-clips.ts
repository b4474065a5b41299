import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface ClipRow {
  id: string;
  words: string;
  bytes: number;
}

export async function clipRows(t: Tx, lang: string): Promise<ClipRow[]> {
  const { rows } = await t.client.query<ClipRow>(
    `select id, words, octet_length(sound) as bytes from queue.voice_clip
     where hospital_id = $1 and lang = $2 order by words limit 1000`,
    [t.scope.hospital, lang],
  );
  return rows;
}

/** A new recording of the same words takes the place of the old one, under a new id: browsers keep files for long. */
export async function putClip(
  t: Tx,
  clip: { id: string; lang: string; words: string; media: string; sound: Buffer; by: string },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into queue.voice_clip (hospital_id, id, lang, words, media, sound, kept_at, kept_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (hospital_id, lang, words) do update set id = excluded.id, media = excluded.media, sound = excluded.sound,
       kept_at = excluded.kept_at, kept_by = excluded.kept_by`,
    [t.scope.hospital, clip.id, clip.lang, clip.words, clip.media, clip.sound, now, clip.by],
  );
}

export async function clipFile(t: Tx, id: string): Promise<{ media: string; sound: Buffer } | null> {
  const { rows } = await t.client.query<{ media: string; sound: Buffer }>(
    'select media, sound from queue.voice_clip where hospital_id = $1 and id = $2',
    [t.scope.hospital, id],
  );
  return rows[0] ?? null;
}

export async function deleteClip(t: Tx, id: string): Promise<boolean> {
  const { rowCount } = await t.client.query('delete from queue.voice_clip where hospital_id = $1 and id = $2', [
    t.scope.hospital,
    id,
  ]);
  return rowCount === 1;
}
