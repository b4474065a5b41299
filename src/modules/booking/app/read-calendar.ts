import { domainError } from '#kernel/errors.ts';
import { addDays, atLocal, type Instant, localDate } from '#kernel/instant.ts';
import { departmentsById, hospitals, placesById, practitionersById, type Words } from '#modules/catalog/public.ts';
import { hospitalsOfAccount, linkedFamily, practitionerOfStaff } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type FeedRow, feedByHash } from '../db/calendar-feeds.ts';
import { sessionsSince, visitsSince } from '../db/calendar-rows.ts';
import { type Calendar, type CalendarEvent, calendarName, sessionEvent, visitEvent } from '../domain/calendar.ts';

/** What was cancelled or is over stays so long, so that a program hears of it. */
const DAYS_BACK = 30;

/** What the address leads to at this moment. Throws booking.calendar_unknown for any that leads nowhere. */
export async function readCalendar(app: App, secret: string, now: Instant): Promise<Calendar> {
  const hash = sm3(secret);
  const feed = await app.db.tx({ hospital: null, credential: hash }, (t) => feedByHash(t, hash));
  if (!feed) throw domainError('booking.calendar_unknown');
  const since = addDays(localDate(now), -DAYS_BACK);
  const events =
    feed.kind === 'patient' ? await visitsOf(app, feed, atLocal(since, '00:00')) : await sessionsOf(app, feed, since);
  return { name: calendarName(feed.kind, feed.lang), lang: feed.lang, events };
}

/** Of everybody the account looks after, in all hospitals. */
async function visitsOf(app: App, feed: FeedRow, since: Instant): Promise<CalendarEvent[]> {
  const { account } = feed;
  const here = await app.db.tx({ hospital: null, account }, (t) => hospitalsOfAccount(t));
  const events: CalendarEvent[] = [];
  for (const hospital of here) {
    events.push(...(await app.db.tx({ hospital, account }, (t) => visitsHere(t, feed, since))));
  }
  return events;
}

async function visitsHere(t: Tx, { withDoctor, lang }: FeedRow, since: Instant): Promise<CalendarEvent[]> {
  const family = new Map((await linkedFamily(t)).map(({ patient, relationship }) => [patient, relationship]));
  const visits = await visitsSince(t, [...family.keys()], since);
  const departments = namesOf(await departmentsById(t, [...new Set(visits.map((v) => v.department))]));
  const doctors = withDoctor
    ? namesOf(await practitionersById(t, [...new Set(visits.map((v) => v.practitioner))]))
    : new Map<string, Words>();
  const hospital = (await hospitals(t)).find(({ id }) => id === t.scope.hospital);
  return visits.map((visit) => {
    const names = {
      department: departments.get(visit.department)?.[lang] ?? '',
      hospital: hospital ? `${hospital.name[lang]} ${hospital.address[lang]}` : '',
      doctor: doctors.get(visit.practitioner)?.[lang] ?? null,
      who: family.get(visit.patient) ?? ('other' as const),
    };
    return visitEvent(visit, names, lang);
  });
}

/** Of a doctor who works here still; nobody else's, and of patients only how many. */
async function sessionsOf(app: App, feed: FeedRow, since: string): Promise<CalendarEvent[]> {
  return app.db.tx({ hospital: feed.hospital, account: feed.account }, async (t) => {
    const practitioner = await practitionerOfStaff(t, feed.account);
    if (practitioner === null) throw domainError('booking.calendar_unknown');
    const sessions = await sessionsSince(t, practitioner, since);
    const departments = namesOf(await departmentsById(t, [...new Set(sessions.map((s) => s.department))]));
    const places = namesOf(await placesById(t, [...new Set(sessions.map((s) => s.place))]));
    return sessions.map((session) => {
      const names = {
        department: departments.get(session.department)?.[feed.lang] ?? '',
        place: places.get(session.place)?.[feed.lang] ?? '',
      };
      return sessionEvent(session, names, feed.lang);
    });
  });
}

const namesOf = (rows: readonly { id: string; name: Words }[]) => new Map(rows.map((row) => [row.id, row.name]));
