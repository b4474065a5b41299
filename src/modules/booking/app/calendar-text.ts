import { createHash } from 'node:crypto';
import { ICalCalendarMethod, ICalEventStatus, default as ical } from 'ical-generator';
import { epochMs, type Instant } from '#kernel/instant.ts';
import type { Calendar } from '../domain/calendar.ts';

/** How often a program should ask again; those that ask oftener are told "nothing new" by the mark. */
const REFRESH_SECONDS = 3600;

/**
 * The calendar as RFC 5545 has it, in UTC, so that no zone has to be described. `mark` is the same as long as nothing
 * but the moment of asking differs.
 */
export function calendarText({ name, lang, events }: Calendar, now: Instant): { text: string; mark: string } {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Shuxin', product: 'Calendar', language: lang.toUpperCase() },
    ttl: REFRESH_SECONDS,
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: date(now),
      start: date(event.start),
      end: date(event.end),
      summary: event.title,
      location: event.place,
      ...(event.note === null ? {} : { description: event.note }),
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  const hash = createHash('sha256').update(JSON.stringify({ name, lang, events }));
  return { text: calendar.toString(), mark: `W/"${hash.digest('base64url').slice(0, 27)}"` };
}

const date = (instant: Instant) => new Date(epochMs(instant));
