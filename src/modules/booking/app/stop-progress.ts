import { addDays, addMinutes, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { sessionsByIds, sessionsOfDoctorFrom, stopRows } from '../db/stop-progress-rows.ts';
import { openRequestsOf, type RequestRow, refusedRequestsOf, requestRows } from '../db/stop-requests.ts';
import { casesOfStops } from '../db/stop-rows.ts';
import { caseState } from '../domain/rules/how-a-case-stands.ts';
import { jointDays } from './joint-names.ts';
import { namesOf } from './names.ts';
import { previewStop } from './preview-stop.ts';
import { reachOf } from './stop-lists.ts';
import { openAsked, openDecision } from './stop-texts.ts';

const SHOWN_MINUTES = 14 * 24 * 60;

/** The clinics stopped lately, newest first: what was done, and how far the patients' answers and the calls are. */
export async function listStops(t: Tx, lang: Lang, now: Instant) {
  const stops = await stopRows(t, addMinutes(now, -SHOWN_MINUTES));
  const cases = await casesOfStops(
    t,
    stops.map((stop) => stop.id),
  );
  const reach = await reachOf(t, cases, now);
  const sessions = await describe(
    t,
    stops.map((stop) => stop.session),
    lang,
  );
  const byStop = Map.groupBy(cases, (one) => one.stop);
  const names = await namesOf(
    t,
    stops.map(({ substitute }) => (substitute ? { practitioner: substitute } : {})),
    lang,
  );
  return {
    items: stops.map(({ id, session, cause, urgent, substitute, stoppedAt, byName, approval, ...numbers }) => {
      const own = byStop.get(id) ?? [];
      const states = own.map((one) => caseState(one, now));
      const state = (what: string) => states.filter((one) => one === what).length;
      return {
        id,
        ...sessions(session),
        cause,
        urgent,
        approval,
        stoppedAt: toOffset(stoppedAt),
        byName,
        substitute: substitute ? names.practitioner(substitute) : null,
        numbers,
        progress: {
          accepted: state('accepted'),
          declined: state('declined'),
          open: state('open'),
          over: state('over'),
          toCall: own.filter((one) => reach.get(one.id)?.due).length,
          noticed: own.filter((one) => reach.get(one.id)?.noticed).length,
        },
      };
    }),
  };
}

/** What waits for an approval, with what a stop would do now, and what was decided lately. */
export async function listRequests(app: App, t: Tx, by: Actor, lang: Lang, now: Instant) {
  const rows = await requestRows(t, addMinutes(now, -SHOWN_MINUTES));
  const sessions = await describe(
    t,
    rows.map((row) => row.session),
    lang,
  );
  const items = [];
  for (const row of rows) {
    const open = row.state === 'asked' && !row.urgent;
    const wish = { substitute: row.substitute, offerNext: row.offerNext };
    const preview = open ? await previewStop(t, row.session, wish, lang, now).catch(() => null) : null;
    const names = await namesOf(t, row.substitute ? [{ practitioner: row.substitute }] : [], lang);
    items.push({
      id: row.id,
      ...sessions(row.session),
      cause: row.cause,
      reason: openAsked(app.crypto, row.id, row.reasonSealed),
      urgent: row.urgent,
      substitute: row.substitute ? names.practitioner(row.substitute) : null,
      offerNext: row.offerNext,
      state: row.state,
      own: row.askedBy === actorId(by),
      askedAt: toOffset(row.askedAt),
      byName: row.byName,
      decidedAt: row.decidedAt && toOffset(row.decidedAt),
      decidedByName: row.decidedByName,
      answer: openDecision(app.crypto, row.id, row.answerSealed),
      numbers: preview?.numbers ?? null,
      substitutes: preview?.substitutes ?? [],
    });
  }
  return { items };
}

/** A doctor's own clinics from today on, whether a stop is asked for, and what was answered when it was refused. */
export async function ownClinics(app: App, t: Tx, practitioner: string | null, lang: Lang, now: Instant) {
  const today = localDate(now);
  const rows = practitioner ? await sessionsOfDoctorFrom(t, practitioner, today, addDays(today, 30), now) : [];
  const ids = rows.map((row) => row.id);
  const sessions = await describe(t, ids, lang);
  const joints = await jointDays(t, ids, lang);
  // A joint clinic is stopped as one: what is asked, and who is booked, stands with the session of who leads.
  const keptIn = (id: string) => joints.get(id)?.session ?? id;
  const asked = new Set((await openRequestsOf(t, ids.map(keptIn))).map((request) => request.session));
  const refused = new Map((await refusedRequestsOf(t, ids.map(keptIn))).map((request) => [request.session, request]));
  const items = rows.map(({ id, booked }) => {
    const joint = joints.get(id);
    return {
      ...sessions(id),
      booked: joint?.booked ?? booked,
      asked: asked.has(keptIn(id)),
      refused: asked.has(keptIn(id)) ? null : refusalOf(app, refused.get(keptIn(id))),
      joint: joint ? { name: joint.name, doctors: joint.doctors } : null,
    };
  });
  return { items };
}

function refusalOf(app: App, request: RequestRow | undefined) {
  if (!request?.decidedAt) return null;
  const { id, decidedAt, decidedByName: byName, answerSealed } = request;
  return { at: toOffset(decidedAt), byName, answer: openDecision(app.crypto, id, answerSealed) };
}

async function describe(t: Tx, ids: readonly string[], lang: Lang) {
  const rows = new Map((await sessionsByIds(t, ids)).map((row) => [row.id, row]));
  const names = await namesOf(t, [...rows.values()], lang);
  return (id: string) => {
    const row = rows.get(id);
    if (!row) throw new Error('a session that is referred to is there');
    const { date, period, slotClass, state } = row;
    return {
      session: { id, date, period, start: toOffset(row.startsAt), end: toOffset(row.endsAt), slotClass, state },
      department: names.department(row.department),
      practitioner: names.practitioner(row.practitioner),
    };
  };
}
