import { addDays, type Instant, type LocalDate, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { figuresOf } from '../db/figures.ts';
import { keptPlaces } from '../db/kept-places.ts';
import {
  dayCounts,
  releasedOfDepartment,
  type SessionRow,
  type SlotRow,
  sessionsOfDepartment,
  slotsOfSessions,
} from '../db/session-rows.ts';
import { freePlacesFor } from '../domain/free-places.ts';
import { slotHasStarted } from '../domain/rules/booking-closes-at-slot-start.ts';
import { lastBookableDay } from '../domain/rules/booking-opens-days-ahead.ts';
import { type Access, whoMayBook } from '../domain/rules/who-may-book.ts';
import { whoMayBookKept } from '../domain/rules/who-may-book-a-kept-visit.ts';
import type { BookingChannel, ByShare, VisitKind } from '../domain/session.ts';
import { holidayNames } from './holidays.ts';
import { jointsOf } from './joint-names.ts';
import { namesOf } from './names.ts';
import { mayTakeOnsite } from './onsite-by-group.ts';
import { visitKinds } from './visit-kinds.ts';

const NONE: ByShare = { onsite: 0, online: 0, tier: 0 };
const OPEN: Access = { open: true };

/**
 * Days of a department that can be booked now, from `from` (default today) to the last open day, each with the places
 * that this channel, and the patient where one is named, may take at this moment.
 */
export async function listDays(
  t: Tx,
  ask: { department: string; from?: string | undefined; channel: BookingChannel; patient?: string },
  lang: Lang,
  now: Instant,
) {
  const today = localDate(now);
  const from = ask.from && ask.from > today ? ask.from : today;
  const settings = await figuresOf(t);
  const last = lastBookableDay(now, settings.opensDaysAhead);
  const counts = new Map((await dayCounts(t, ask.department, from, last, now)).map((row) => [row.date, row]));
  const kept = ask.patient ? await keptFromPatient(ask.patient) : [];
  const onsite = await mayTakeOnsite(t, ask, now);
  const holidays = await holidayNames(t, from, last, lang);
  const items = [];
  for (let date: LocalDate = from; date <= last; date = addDays(date, 1)) {
    const holiday = holidays.get(date);
    const { free: byShare = NONE, total = 0 } = counts.get(date) ?? {};
    const others = kept.filter((one) => one.date === date);
    const left = without(byShare, others);
    const free = freePlacesFor(left, ask.channel, now, date, settings) + (onsite ? left.onsite : 0);
    items.push({ date, free, total, ...(holiday ? { holiday } : {}) });
  }
  return { items };

  async function keptFromPatient(patient: string) {
    const kindOf = await visitKinds(t, patient, ask.department, settings);
    return (await keptPlaces(t, ask.department, from, last, now)).filter((one) => one.visit !== kindOf(one));
  }
}

/** The free places without those that are kept for other visits. */
function without(free: ByShare, kept: readonly { share: keyof ByShare; free: number }[]): ByShare {
  const of = (share: keyof ByShare) => kept.reduce((sum, one) => sum + (one.share === share ? one.free : 0), 0);
  return { onsite: free.onsite - of('onsite'), online: free.online - of('online'), tier: free.tier - of('tier') };
}

interface Asked {
  department: string;
  date: string;
  channel: BookingChannel;
  /** For whom: what is kept for other visits is then no place of theirs. */
  patient?: string;
  /** Drafts too, for who keeps the rota. */
  drafts?: boolean;
}

/** The sessions of a department on a day with their slots, doctor by doctor, as this channel and patient may take them now. */
export async function listSessions(t: Tx, ask: Asked, lang: Lang, now: Instant) {
  const settings = await figuresOf(t);
  const list = ask.drafts ? sessionsOfDepartment : releasedOfDepartment;
  const sessions = await list(t, ask.department, ask.date, ask.date);
  const kindOf = ask.patient ? await visitKinds(t, ask.patient, ask.department, settings) : null;
  const onsite = await mayTakeOnsite(t, ask, now);
  const slots = Map.groupBy(
    await slotsOfSessions(
      t,
      sessions.map((s) => s.id),
    ),
    (slot) => slot.session,
  );
  const names = await namesOf(t, sessions, lang);
  const joint = await jointsOf(
    t,
    sessions.filter((s) => s.joint).map(({ id }) => ({ session: id })),
    lang,
  );
  const items = sessions.map((s) => {
    const kind = kindOf?.(s) ?? null;
    const list = (slots.get(s.id) ?? []).map((slot) => {
      const access = accessTo(slot, s, kind);
      return slotItem(slot, s, access, now);
    });
    return {
      id: s.id,
      date: s.date,
      period: s.period,
      start: toOffset(s.startsAt),
      end: toOffset(s.endsAt),
      slotClass: s.slotClass,
      practitioner: names.practitioner(s.practitioner),
      place: names.place(s.place),
      state: s.state,
      free: list.reduce((sum, slot) => sum + (slot.state === 'free' ? slot.free : 0), 0),
      total: s.total,
      booked: s.booked,
      fee: s.fee,
      clinicKind: s.clinicKind,
      joint: joint(s.id),
      visitsOpenAt: keptUntil(s, now) && toOffset(keptUntil(s, now) as Instant),
      visitKind: keptUntil(s, now) === null ? null : kind,
      slots: list,
    };
  });
  return { items };

  function accessTo(slot: SlotRow, s: SessionRow, kind: VisitKind | null): Access {
    const access =
      onsite && slot.share === 'onsite' ? OPEN : whoMayBook(slot.share, ask.channel, now, s.date, settings);
    if (!access.open || kind === null) return access;
    return whoMayBookKept(slot.visit, kind, now, s.visitsOpenAt);
  }
}

/** Until when slots of it are kept for first or return visits; null when none is any more. */
function keptUntil({ visitsOpenAt }: SessionRow, now: Instant): Instant | null {
  return visitsOpenAt !== null && visitsOpenAt > now ? visitsOpenAt : null;
}

function slotItem(slot: SlotRow, session: SessionRow, access: Access, now: Instant) {
  const { id, startsAt, share, added } = slot;
  const visit = keptUntil(session, now) === null ? 'any' : slot.visit;
  const gone = session.state !== 'open' ? 'closed' : slotHasStarted(startsAt, now) ? 'past' : null;
  const state = gone ?? (slot.free === 0 ? 'full' : access.open ? 'free' : 'kept');
  const opensAt = state === 'kept' && !access.open && access.opensAt ? toOffset(access.opensAt) : null;
  return { id, start: toOffset(startsAt), free: access.open ? slot.free : 0, share, visit, added, state, opensAt };
}
