import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { staffWithRole } from '#modules/identity/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import {
  endInstitution,
  insertInstitution,
  institutionById,
  institutionOf,
  institutions,
  putMember,
  removeMember,
  renameInstitution,
} from '../db/institutions.ts';
import type { InstitutionKind } from '../domain/institution.ts';

export async function listInstitutions(t: Tx) {
  const items = (await institutions(t)).map(({ createdAt, endedAt, ...rest }) => ({
    ...rest,
    createdAt: toOffset(createdAt),
    endedAt: endedAt && toOffset(endedAt),
  }));
  return { items };
}

/** A lower-tier institution that may book from now on. Throws booking.institution_exists. */
export async function addInstitution(
  t: Tx,
  wanted: { name: string; kind: InstitutionKind },
  by: Actor,
  now: Instant,
): Promise<Answer> {
  const id = newId();
  await insertInstitution(t, { id, ...wanted }, now);
  await record(t, 'booking.institution_add', id, by, now);
  return { status: 201, body: { id } };
}

/** Ends the partnership: from the commit on nobody of it books or cancels here; what it booked stays. */
export async function stopInstitution(t: Tx, id: string, by: Actor, now: Instant): Promise<{ id: string }> {
  if (!(await endInstitution(t, id, now))) throw domainError('booking.institution_unknown');
  await record(t, 'booking.institution_end', id, by, now);
  return { id };
}

/** Gives an institution another name; what it booked stays its own. Throws institution_unknown, institution_exists. */
export async function nameInstitution(
  t: Tx,
  id: string,
  name: string,
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  if (!(await renameInstitution(t, id, name))) throw domainError('booking.institution_unknown');
  await record(t, 'booking.institution_rename', id, by, now);
  return { id };
}

/** Says for which institution a staff account works. Throws booking.institution_unknown, booking.member_unknown. */
export async function appointMember(
  t: Tx,
  id: string,
  account: string,
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  const people = await staffWithRole(t, 'partner');
  if (!people.some((one) => one.account === account)) throw domainError('booking.member_unknown');
  if (!(await putMember(t, id, account, now))) throw domainError('booking.institution_unknown');
  await record(t, 'booking.institution_member', id, by, now, { account });
  return { id };
}

/** From now on this account books for nobody; what it booked stays the institution's. Throws booking.member_unknown. */
export async function dismissMember(
  t: Tx,
  id: string,
  account: string,
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  if (!(await removeMember(t, id, account))) throw domainError('booking.member_unknown');
  await record(t, 'booking.institution_dismiss', id, by, now, { account });
  return { id };
}

/** The institution of the one who acts, a person or a program of it. Throws booking.institution_none. */
export async function requireInstitution(t: Tx, by: Actor) {
  const account = accountOf(by);
  const own =
    by.kind === 'partner' ? await institutionById(t, by.institution) : account && (await institutionOf(t, account));
  if (!own || own.endedAt) throw domainError('booking.institution_none');
  return own;
}

async function record(t: Tx, action: string, id: string, by: Actor, now: Instant, detail = {}): Promise<void> {
  await audit(t, { actor: by, action, subject: `booking.institution/${id}`, outcome: 'ok', detail }, now);
}
