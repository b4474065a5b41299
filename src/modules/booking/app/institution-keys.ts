import { domainError } from '#kernel/errors.ts';
import { addMinutes, type Instant, toOffset } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { insertKey, issueKey, keyExists, revokeKey } from '../db/institution-keys.ts';
import { lockLiveInstitution } from '../db/institutions.ts';
import { newKeyToken } from './key-token.ts';

/** Keys of one institution that could be used at once: a program or two, and the one that follows. */
export const MOST_KEYS = 10;
const DAY = 24 * 60;

/**
 * Names a key of an institution and how long it will be good for. It opens nothing until its secret is made by `showKey`:
 * the answer of a creating route is kept for its repetition, and a secret must not be. Throws booking.institution_unknown,
 * booking.institution_key_limit.
 */
export async function nameKey(
  t: Tx,
  wanted: { institution: string; label: string; days: number },
  by: Actor,
  now: Instant,
): Promise<Answer> {
  if (!(await lockLiveInstitution(t, wanted.institution))) throw domainError('booking.institution_unknown');
  const id = newId();
  const expiresAt = addMinutes(now, wanted.days * DAY);
  const row = { id, institution: wanted.institution, label: wanted.label, expiresAt, by: actorId(by), most: MOST_KEYS };
  if (!(await insertKey(t, row, now))) throw domainError('booking.institution_key_limit', { most: MOST_KEYS });
  await record(t, 'booking.institution_key_name', wanted.institution, id, by, now);
  return { status: 201, body: { id } };
}

/** Makes the secret of a key and shows it, this once. Throws booking.institution_key_unknown, institution_key_shown. */
export async function showKey(t: Tx, id: string, by: Actor, now: Instant) {
  const { token, hash, prefix } = newKeyToken(t.scope.hospital as number);
  const issued = await issueKey(t, id, { hash, prefix }, now);
  if (!issued) {
    throw domainError((await keyExists(t, id)) ? 'booking.institution_key_shown' : 'booking.institution_key_unknown');
  }
  await record(t, 'booking.institution_key_issue', issued.institution, id, by, now, { prefix });
  return { id, key: token, prefix, expiresAt: toOffset(issued.expiresAt) };
}

/** From the commit on the key opens nothing: what runs ends, the next call is refused. Throws institution_key_unknown. */
export async function endKey(t: Tx, id: string, by: Actor, now: Instant): Promise<{ id: string }> {
  const institution = await revokeKey(t, id, actorId(by), now);
  if (!institution) throw domainError('booking.institution_key_unknown');
  await record(t, 'booking.institution_key_revoke', institution, id, by, now);
  return { id };
}

function record(t: Tx, action: string, institution: string, key: string, by: Actor, now: Instant, more = {}) {
  const subject = `booking.institution/${institution}`;
  return audit(t, { actor: by, action, subject, outcome: 'ok', detail: { keyId: key, ...more } }, now);
}
