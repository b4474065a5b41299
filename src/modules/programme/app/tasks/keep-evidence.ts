import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { countFiles, fileRow, insertEvidence, insertFile } from '../../db/tasks/evidence.ts';
import { fileKind } from '../../domain/tasks/file-kind.ts';
import { withoutPlace } from '../../domain/tasks/without-place.ts';
import { knownMeasure, requireRight } from './known-measure.ts';
import { record } from './record.ts';

export const MOST_BYTES = 8_000_000;
const MOST_FILES = 100;

/** The bytes, of a photograph without the place it was taken at; they become evidence once they have a title. Throws programme.measure_not_found, measure_not_yours, file_unreadable, files_full. */
export async function keepFile(t: Tx, measure: string, sent: Buffer, by: Actor, now: Instant): Promise<{ id: string }> {
  await requireRight(t, measure, by, 'help');
  const media = fileKind(sent);
  if (media === null || sent.length > MOST_BYTES) throw domainError('programme.file_unreadable');
  if ((await countFiles(t, measure)) >= MOST_FILES) throw domainError('programme.files_full');
  const id = newId();
  const bytes = Buffer.from(withoutPlace(sent, media));
  const sum = sm3(bytes);
  await insertFile(t, { id, measure, media, bytes, sm3: sum, by: actorId(by) }, now);
  const detail = { media, bytes: bytes.length, sm3: sum };
  const subject = `programme.measure_file/${id}`;
  await audit(t, { actor: by, action: 'programme.keep_file', subject, outcome: 'ok', detail }, now);
  return { id };
}

/** A file of the measure or a page of this system, with what it shows. Throws programme.measure_not_found, measure_not_yours, file_not_found. */
export async function addEvidence(
  t: Tx,
  measure: string,
  { title, file, path }: { title: string; file: string | null; path: string | null },
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  await requireRight(t, measure, by, 'help');
  const id = newId();
  const added = await insertEvidence(t, { id, measure, title, file, path, by: actorId(by) }, now);
  if (!added) throw domainError('programme.file_not_found');
  await record(t, { measure, kind: 'evidence', note: title, by, detail: { evidence: id } }, now);
  return { id };
}

/** Throws programme.measure_not_found, file_not_found. */
export async function readFile(t: Tx, measure: string, file: string, actor: Actor) {
  await knownMeasure(t, measure, actor);
  const found = await fileRow(t, measure, file);
  if (!found) throw domainError('programme.file_not_found');
  return found;
}
