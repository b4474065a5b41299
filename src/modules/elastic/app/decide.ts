import { domainError } from '#kernel/errors.ts';
import { addDays, type Instant, type LocalDate } from '#kernel/instant.ts';
import { type DraftClinic, draftClinic } from '#modules/booking/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { acceptProposal, openProposal, proposalExists, rejectProposal } from '../db/proposals.ts';

export interface Acceptance {
  id: string;
  reason: string;
  practitioner: string;
  place: string;
  from: LocalDate;
  weeks: number;
  minutesPerSlot: number;
  fee: number;
  slotClass: DraftClinic['slotClass'];
}

/**
 * A manager takes a proposal: a rule of the week on trial, whose sessions are drafts of the rota until they are submitted,
 * approved and released there. Throws elastic.proposal_unknown, proposal_decided and what booking's draftClinic throws.
 */
export async function accept(t: Tx, wanted: Acceptance, by: Actor, now: Instant): Promise<Answer> {
  const open = await openProposal(t, wanted.id);
  if (!open) throw await whyNot(t, wanted.id);
  const { id, reason, weeks, ...rest } = wanted;
  const until = addDays(wanted.from, weeks * 7 - 1);
  const hours = { department: open.department, weekday: open.weekday, starts: open.starts, ends: open.ends };
  const drafted = await draftClinic(
    t,
    { ...rest, ...hours, period: periodOf(open.starts), capacity: 1, until },
    by,
    now,
  );
  const { template, sessions, slots } = drafted;
  const decision = { id, reason, by: actorId(by), byName: nameOf(by) };
  if (!(await acceptProposal(t, decision, { template, from: wanted.from, until }, now))) throw await whyNot(t, id);
  const detail = { template, from: wanted.from, until, sessions };
  await audit(
    t,
    { actor: by, action: 'elastic.accept', subject: `elastic.proposal/${id}`, outcome: 'ok', detail },
    now,
  );
  return { status: 201, body: { id, template, sessions, slots } };
}

/** A manager turns a proposal down. Throws elastic.proposal_unknown, proposal_decided. */
export async function reject(t: Tx, wanted: { id: string; reason: string }, by: Actor, now: Instant) {
  const { id } = wanted;
  if (!(await rejectProposal(t, { ...wanted, by: actorId(by), byName: nameOf(by) }, now))) throw await whyNot(t, id);
  await audit(t, { actor: by, action: 'elastic.reject', subject: `elastic.proposal/${id}`, outcome: 'ok' }, now);
  return { id, state: 'rejected' as const };
}

const whyNot = async (t: Tx, id: string) =>
  domainError((await proposalExists(t, id)) ? 'elastic.proposal_decided' : 'elastic.proposal_unknown');

const nameOf = (by: Actor): string => (by.kind === 'staff' ? by.name : actorId(by));

const periodOf = (starts: string): DraftClinic['period'] =>
  starts < '12:30' ? 'am' : starts < '17:00' ? 'pm' : 'evening';
