import type { Instant, LocalDate } from '#kernel/instant.ts';
import { addDays, atLocal } from '#kernel/instant.ts';
import { tierReleasedAt, tierSharedAt } from './rules/who-may-book.ts';
import type { AppointmentState, Channel, SessionState, Share } from './session.ts';
import type { Settings } from './settings.ts';

/** Where a line of the story comes from: a row, the audit log, or the rules and figures as they are now. */
export type StorySource = 'record' | 'audit' | 'rule';

export type StoryKind =
  | 'created'
  | 'to_desks'
  | 'to_partners'
  | 'to_all'
  | 'held'
  | 'offered'
  | 'kept_back'
  | 'let_go'
  | 'ran_out'
  | 'booked'
  | 'cancelled'
  | 'arrived'
  | 'fulfilled'
  | 'no_show'
  | 'session';

/** Who an audit row names; `id` is an account, an institution or the name of a part of the system. */
export interface StoryActor {
  kind: string;
  id: string | null;
}

export interface StoryEvent {
  at: Instant;
  kind: StoryKind;
  source: StorySource;
  number: number | null;
  channel: Channel | null;
  by: StoryActor | null;
  /** The partner institution for which a place was booked. */
  institution: string | null;
  /** Of what happened to the whole session: which act. */
  act: string | null;
}

export interface StoryAct extends StoryActor {
  at: Instant;
  action: string;
  subject: string;
}

export interface StorySlot {
  date: LocalDate;
  share: Share;
  state: SessionState;
  /** The act in whose transaction the place was written; null for places from before that was kept. */
  written: StoryAct | null;
}

export interface StoryHold {
  id: string;
  kind: 'person' | 'offer' | 'back';
  state: 'held' | 'booked' | 'released' | 'expired';
  number: number;
  heldAt: Instant;
  dueAt: Instant;
}

export interface StoryAppointment {
  id: string;
  number: number;
  channel: Channel;
  state: AppointmentState;
  institution: string | null;
  bookedAt: Instant;
  arrivedAt: Instant | null;
  fulfilledAt: Instant | null;
  noShowAt: Instant | null;
  cancelledAt: Instant | null;
}

const HELD: Readonly<Record<StoryHold['kind'], StoryKind>> = { person: 'held', offer: 'offered', back: 'kept_back' };
const MARKS = { arrivedAt: 'arrived', fulfilledAt: 'fulfilled', noShowAt: 'no_show' } as const;

/**
 * Everything that is known of one place, oldest first: created, opened to whom and when, held, offered, booked, cancelled,
 * used. Times are those of the rows; who acted is what the audit log says; when a share opens follows from the rules.
 */
export function slotStory(
  slot: StorySlot,
  holds: readonly StoryHold[],
  appointments: readonly StoryAppointment[],
  acts: readonly StoryAct[],
  settings: Settings,
): StoryEvent[] {
  const found = new Map(acts.map((act) => [`${act.subject} ${act.action}`, act]));
  const who = (subject: string, action: string) => found.get(`${subject} ${action}`) ?? null;
  const events = [
    ...created(slot),
    ...openings(slot, acts.find(({ action }) => action === 'booking.rota_released')?.at ?? null, settings),
    ...holds.flatMap((hold) => ofHold(hold, who)),
    ...appointments.flatMap((one) => ofAppointment(one, who)),
    ...acts.filter(({ subject }) => /^booking\.(session|rota)\//.test(subject)).map(ofSession),
  ];
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const event = (at: Instant, kind: StoryKind, source: StorySource, more: Partial<StoryEvent> = {}): StoryEvent => ({
  at,
  kind,
  source,
  number: null,
  channel: null,
  by: null,
  institution: null,
  act: null,
  ...more,
});

const created = ({ written }: StorySlot): StoryEvent[] =>
  written ? [event(written.at, 'created', 'audit', { by: written })] : [];

/** Nothing opens before it is there, nor before its rota was released, nor while its session is a draft. */
function openings(
  { date, share, state, written }: StorySlot,
  released: Instant | null,
  settings: Settings,
): StoryEvent[] {
  if (state === 'planned') return [];
  const opens = atLocal(addDays(date, -settings.opensDaysAhead), '00:00');
  const from = (at: Instant) => [at, opens, written?.at ?? opens, released ?? opens].reduce((a, b) => (a > b ? a : b));
  if (share === 'onsite') return [event(from(opens), 'to_desks', 'rule')];
  if (share === 'online') return [event(from(opens), 'to_all', 'rule')];
  return [
    event(from(tierReleasedAt(date, settings)), 'to_partners', 'rule'),
    event(from(tierSharedAt(date, settings)), 'to_all', 'rule'),
  ];
}

type Who = (subject: string, action: string) => StoryAct | null;

/** A hold that became a booking ends with that booking, which tells itself. */
function ofHold(hold: StoryHold, who: Who): StoryEvent[] {
  const subject = `booking.hold/${hold.id}`;
  const { number } = hold;
  const first = event(hold.heldAt, HELD[hold.kind], 'record', { number, by: who(subject, 'booking.hold') });
  if (hold.state === 'held' || hold.state === 'booked') return [first];
  const [kind, action] =
    hold.state === 'released' ? (['let_go', 'booking.release'] as const) : (['ran_out', 'booking.expire'] as const);
  const act = who(subject, action);
  return [first, event(act?.at ?? hold.dueAt, kind, act ? 'audit' : 'rule', { number, by: act })];
}

function ofAppointment(one: StoryAppointment, who: Who): StoryEvent[] {
  const subject = `booking.appointment/${one.id}`;
  const { number, channel, institution } = one;
  const about = { number, channel, institution };
  const marks = Object.entries(MARKS).flatMap(([column, kind]) => {
    const at = one[column as keyof typeof MARKS];
    return at ? [event(at, kind, 'record', { ...about, by: who(subject, `booking.mark_${kind}`) })] : [];
  });
  return [
    event(one.bookedAt, 'booked', 'record', { ...about, by: who(subject, 'booking.book') }),
    ...(one.cancelledAt
      ? [event(one.cancelledAt, 'cancelled', 'record', { ...about, by: who(subject, 'booking.cancel') })]
      : []),
    ...marks,
  ];
}

const ofSession = (act: StoryAct): StoryEvent =>
  event(act.at, 'session', 'audit', { by: act, act: act.action.replace(/^booking\.(session_)?/, '') });
