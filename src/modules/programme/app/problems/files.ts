import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { fileRow, insertFile } from '../../db/problems/files.ts';
import { problemRow } from '../../db/problems/rows.ts';
import { fileKind } from '../../domain/problems/file-kind.ts';
import { eyeOf } from './seen.ts';

/** A photograph or minutes, by its bytes. Throws programme.file_unreadable. */
export async function keepFile(t: Tx, bytes: Buffer, by: Actor, now: Instant): Promise<{ id: string }> {
  const media = fileKind(bytes);
  if (media === null) throw domainError('programme.file_unreadable');
  const id = newId();
  await insertFile(t, { id, media, bytes, by: actorId(by) }, now);
  const detail = { media, bytes: bytes.length };
  await audit(
    t,
    { actor: by, action: 'programme.keep_file', subject: `programme.problem_file/${id}`, outcome: 'ok', detail },
    now,
  );
  return { id };
}

/** To whoever sees the problem it belongs to, or kept it. Throws programme.file_unknown. */
export async function readFile(t: Tx, id: string, by: Actor): Promise<{ media: string; bytes: Buffer }> {
  const file = await fileRow(t, id);
  const eye = eyeOf(by);
  const seen =
    file && (eye.all || file.keptBy === eye.account || (file.problem && (await problemRow(t, eye, file.problem))));
  if (!seen) throw domainError('programme.file_unknown');
  return file;
}
