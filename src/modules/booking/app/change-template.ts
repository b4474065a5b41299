import { domainError } from '#kernel/errors.ts';
import { type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { endTemplate, templatesOf } from '../db/templates.ts';
import { type Withdrawn, withdrawSessions } from '../db/withdraw-sessions.ts';
import { noteWithdrawn } from './note-withdrawn.ts';
import { createTemplate, generateSessions, type NewTemplate } from './templates.ts';

interface Change {
  id: string;
  from: LocalDate;
}

/**
 * Ends a rule of the week: from `from` on it gives no more sessions. Those that nobody has a place in go; those with
 * people stay as they are, to be called off one by one. Throws booking.template_unknown, template_past.
 */
export async function stopTemplate(t: Tx, { id, from }: Change, by: Actor, now: Instant): Promise<Withdrawn> {
  if (from < localDate(now)) throw domainError('booking.template_past');
  if (!(await endTemplate(t, id, from))) throw domainError('booking.template_unknown');
  const withdrawn = await withdrawSessions(t, id, from, now);
  await noteWithdrawn(t, withdrawn.rotas, by, now);
  const detail = { from, removed: withdrawn.removed, kept: withdrawn.kept };
  const subject = `booking.template/${id}`;
  await audit(t, { actor: by, action: 'booking.template_end', subject, outcome: 'ok', detail }, now);
  return withdrawn;
}

/**
 * Other hours, room, fee or places of one doctor's half-day from a day on: the old rule ends, a new one begins, and the
 * days on which nobody had a place yet are written anew. Throws what ending and creating throw.
 */
export async function changeTemplate(
  t: Tx,
  { id, from }: Change,
  wanted: Omit<NewTemplate, 'practitioner' | 'department' | 'from'>,
  by: Actor,
  now: Instant,
): Promise<Answer> {
  const old = (await templatesOf(t)).find((it) => it.id === id);
  if (!old) throw domainError('booking.template_unknown');
  const { removed, kept, last } = await stopTemplate(t, { id, from }, by, now);
  const { practitioner, department, clinicKind = 'ordinary' } = old;
  const made = await createTemplate(t, { ...wanted, practitioner, department, clinicKind, from }, by, now);
  const next = (made.body as { id: string }).id;
  const { sessions } = last === null ? { sessions: 0 } : await generateSessions(t, from, last, by, now, next);
  return { status: 201, body: { id: next, removed, kept, sessions } };
}
