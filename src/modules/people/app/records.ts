import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import type { CertificateBody, LicenceBody, StarBody } from '../contract.ts';
import * as db from '../db/records.ts';
import { requireAtWork } from './require-at-work.ts';

/** Throws people.person_unknown. */
export async function keepLicence(t: Tx, body: LicenceBody, by: Actor, now: Instant): Promise<{ id: string }> {
  if (body.account) await requireAtWork(t, [body.account]);
  const id = newId();
  await db.insertLicence(t, { id, ...body }, actorId(by), now);
  await record(t, 'people.licence_keep', `people.licence/${id}`, by, now);
  return { id };
}

/** Throws people.record_unknown. */
export async function endLicence(t: Tx, id: string, by: Actor, now: Instant): Promise<void> {
  if (!(await db.endLicence(t, id, now))) throw domainError('people.record_unknown');
  await record(t, 'people.licence_end', `people.licence/${id}`, by, now);
}

export async function keepCertificate(t: Tx, body: CertificateBody, by: Actor, now: Instant): Promise<{ id: string }> {
  const id = newId();
  await db.insertCertificate(t, { id, ...body }, actorId(by), now);
  await record(t, 'people.certificate_keep', `people.certificate/${id}`, by, now);
  return { id };
}

/** Throws people.record_unknown. */
export async function endCertificate(t: Tx, id: string, by: Actor, now: Instant): Promise<void> {
  if (!(await db.endCertificate(t, id, now))) throw domainError('people.record_unknown');
  await record(t, 'people.certificate_end', `people.certificate/${id}`, by, now);
}

/** Throws people.person_unknown, star_exists. */
export async function nameStar(t: Tx, body: StarBody, by: Actor, now: Instant): Promise<{ id: string }> {
  await requireAtWork(t, [body.account]);
  const id = newId();
  await db.insertStar(t, { id, ...body }, actorId(by), now);
  await record(t, 'people.star', `people.star/${id}`, by, now);
  return { id };
}

const record = (t: Tx, action: string, subject: string, by: Actor, now: Instant) =>
  audit(t, { actor: by, action, subject, outcome: 'ok' }, now);
