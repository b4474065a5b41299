import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { evidenceRow, insertEvidence } from '../../db/indicators/declared.ts';
import { mediaOf } from '../../domain/evidence-media.ts';

/** Throws programme.evidence_unreadable. */
export async function keepEvidence(t: Tx, bytes: Buffer, by: Actor, now: Instant): Promise<{ id: string }> {
  const media = mediaOf(bytes);
  if (media === null) throw domainError('programme.evidence_unreadable');
  const id = newId();
  await insertEvidence(t, { id, media, bytes, by: actorId(by) }, now);
  const subject = `programme.indicator_evidence/${id}`;
  const detail = { media, bytes: bytes.length };
  await audit(t, { actor: by, action: 'programme.keep_evidence', subject, outcome: 'ok', detail }, now);
  return { id };
}

/** Throws programme.evidence_unknown. */
export async function readEvidence(t: Tx, id: string): Promise<{ media: string; bytes: Buffer }> {
  const found = await evidenceRow(t, id);
  if (!found) throw domainError('programme.evidence_unknown');
  return found;
}
