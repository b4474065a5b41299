import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { hospitals, isAuthority } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import * as db from '../db/links.ts';
import { askLinkTold, askReport } from './cross.ts';

/** An authority asks an institution to be under it. Throws bureau.no_authority, institution_unknown, link_stands. */
export async function askInstitution(
  t: Tx,
  it: { institution: number; leader: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  if (!(await isAuthority(t, t.scope.hospital ?? 0))) throw domainError('bureau.no_authority');
  if (!(await hospitals(t)).some(({ id }) => id === it.institution)) throw domainError('bureau.institution_unknown');
  if (!(await db.askLink(t, it.institution, it.leader, now))) throw domainError('bureau.link_stands');
  await askLinkTold(t, it.institution);
  await record(t, 'bureau.link_ask', it.institution, by, now);
}

/** Who of the authority answers for an institution. Throws bureau.changed. */
export async function nameLeader(
  t: Tx,
  institution: number,
  it: { version: number; leader: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  if (!(await db.setLeader(t, institution, it.version, it.leader))) throw domainError('bureau.changed');
  await askLinkTold(t, institution);
  await record(t, 'bureau.link_leader', institution, by, now);
}

/** The institution's leader accepts being under the authority, or ends it. Throws bureau.link_state. */
export async function decideLink(
  t: Tx,
  authority: number,
  it: { accept: boolean; liaison: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  if (!(await db.decideLink(t, authority, it, now))) throw domainError('bureau.link_state');
  await askLinkTold(t, authority);
  if (it.accept) await askReport(t, authority);
  await record(t, it.accept ? 'bureau.link_accept' : 'bureau.link_end', authority, by, now);
}

/** Sends figures and headlines up now. Throws bureau.link_state. */
export async function publishNow(t: Tx, authority: number, by: Actor, now: Instant): Promise<void> {
  const link = await db.linkTo(t, authority);
  if (link?.side !== 'institution' || link.state !== 'accepted') throw domainError('bureau.link_state');
  await askReport(t, authority);
  await record(t, 'bureau.publish', authority, by, now);
}

const record = (t: Tx, action: string, other: number, by: Actor, now: Instant) =>
  audit(t, { actor: by, action, subject: `bureau.link/${other}`, outcome: 'ok', detail: {} }, now);
