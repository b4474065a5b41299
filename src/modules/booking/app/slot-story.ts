import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { staffNames } from '#modules/identity/public.ts';
import { type AuditPageRow, auditOfSubjects, auditOfTransaction } from '#platform/audit/read-page.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { storyAnswer } from '../contract-story.ts';
import { settingsOf } from '../db/settings.ts';
import { appointmentsOfSlot, holdsOfSlot, institutionNames, storySlot } from '../db/slot-story.ts';
import { type StoryAct, type StoryActor, type StoryEvent, slotStory } from '../domain/slot-story.ts';
import { namesOf } from './names.ts';

/**
 * What became of one place, from the rows, the audit log and the rules, in a fixed number of statements. Staff and
 * institutions are named; of a patient nothing is told but that it was one. Throws booking.slot_unknown.
 */
export async function readSlotStory(t: Tx, id: string, lang: Lang, now: Instant): Promise<z.input<typeof storyAnswer>> {
  const slot = await storySlot(t, id);
  if (!slot) throw domainError('booking.slot_unknown');
  const holds = await holdsOfSlot(t, id);
  const appointments = await appointmentsOfSlot(t, slot.session, id);
  const subjects = [
    `booking.session/${slot.session}`,
    ...(slot.rota === null ? [] : [`booking.rota/${slot.rota}`]),
    ...holds.map((hold) => `booking.hold/${hold.id}`),
    ...appointments.map((one) => `booking.appointment/${one.id}`),
  ];
  const acts = (await auditOfSubjects(t, subjects)).map(actOf);
  const written = slot.writtenIn === null ? [] : await auditOfTransaction(t, slot.writtenIn);
  const writer = written.find(({ action }) => action.startsWith('booking.'));
  const told = { date: slot.date, share: slot.share, state: slot.state, written: writer ? actOf(writer) : null };
  const events = slotStory(told, holds, appointments, acts, await settingsOf(t));
  const named = await namer(t, events);
  const names = await namesOf(t, [slot], lang);
  return {
    id,
    start: toOffset(slot.startsAt),
    share: slot.share,
    capacity: slot.capacity,
    free: slot.free,
    state: slot.state,
    department: names.department(slot.department),
    practitioner: names.practitioner(slot.practitioner),
    place: names.place(slot.place),
    now: toOffset(now),
    events: events.map(({ at, institution, by, ...rest }) => ({
      ...rest,
      at: toOffset(at),
      ahead: at > now,
      institution: institution && named.institution(institution),
      by: by && { kind: kindOf(by), name: named.actor(by) },
    })),
  };
}

const actOf = ({ actor_kind, actor_id, action, subject, at }: AuditPageRow): StoryAct => ({
  kind: actor_kind,
  id: actor_id,
  action,
  subject,
  at,
});

const KINDS = ['patient', 'staff', 'partner', 'system'] as const;
const kindOf = ({ kind }: StoryActor) => KINDS.find((one) => one === kind) ?? 'system';

/** A patient's account stays without a name, whatever it is called. */
async function namer(t: Tx, events: readonly StoryEvent[]) {
  const actors = (kind: string) => [...new Set(events.flatMap(({ by }) => (by?.kind === kind ? (by.id ?? []) : [])))];
  const staff = new Map((await staffNames(t, actors('staff'))).map(({ account, name }) => [account, name]));
  const booked = events.flatMap(({ institution }) => institution ?? []);
  const institutions = await institutionNames(t, [...new Set([...actors('partner'), ...booked])]);
  return {
    institution: (id: string) => institutions.get(id) ?? '',
    actor({ kind, id }: StoryActor): string | null {
      if (id === null) return null;
      return (kind === 'staff' ? staff.get(id) : kind === 'partner' ? institutions.get(id) : null) ?? null;
    },
  };
}
