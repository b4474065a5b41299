import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { insertPicture, pictureRow } from '../db/pictures.ts';
import { imageOf } from '../domain/image-of.ts';

/** Throws content.picture_unreadable. */
export async function keepPicture(t: Tx, bytes: Buffer, by: Actor, now: Instant): Promise<{ id: string }> {
  const media = imageOf(bytes);
  if (media === null) throw domainError('content.picture_unreadable');
  const id = newId();
  await insertPicture(t, { id, media, bytes, by: actorId(by) }, now);
  const detail = { media, bytes: bytes.length };
  await audit(
    t,
    { actor: by, action: 'content.keep_picture', subject: `content.picture/${id}`, outcome: 'ok', detail },
    now,
  );
  return { id };
}

/** Throws content.piece_unknown. */
export async function readPicture(t: Tx, id: string): Promise<{ media: string; bytes: Buffer }> {
  const picture = await pictureRow(t, id);
  if (!picture) throw domainError('content.piece_unknown');
  return picture;
}
