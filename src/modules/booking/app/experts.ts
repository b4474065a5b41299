import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import { practitionerById, practitionersById } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Answer, Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import * as rows from '../db/expert-papers.ts';
import { settingsOf } from '../db/settings.ts';
import { type Paper, paperWords } from '../domain/expert-papers.ts';
import { paperState } from '../domain/paper-state.ts';
import { missingPapers } from '../domain/rules/outside-expert-needs-valid-papers.ts';
import { changeSession } from './change-session.ts';
import { namesOf } from './names.ts';
import { openLeftBehind } from './open-covered.ts';

/** Doctors from outside with all their papers and what is amiss with them today. */
export async function listExperts(t: Tx, lang: Lang, now: Instant) {
  const today = localDate(now);
  const warnDays = (await settingsOf(t)).paperWarnDays;
  const experts = await rows.expertRows(t);
  const ids = experts.map(({ practitioner }) => practitioner);
  const papers = Map.groupBy(await rows.paperRows(t, ids), ({ practitioner }) => practitioner);
  const doctors = await departmentsOf(t, ids);
  const names = await namesOf(
    t,
    ids.map((practitioner) => ({ practitioner, department: doctors.get(practitioner) ?? '' })),
    lang,
  );
  const items = experts.map(({ practitioner, home }) => {
    const own = papers.get(practitioner) ?? [];
    const live = own.filter((paper) => paper.withdrawnAt === null);
    return {
      practitioner: names.practitioner(practitioner),
      department: names.department(doctors.get(practitioner) ?? practitioner),
      home,
      missing: missingPapers(live, today).map(({ kind }) => kind),
      papers: own.map(({ id, kind, number, from, until, withdrawnAt, withdrawnWhy }) => ({
        ...{ id, kind, number, from, until },
        name: paperWords[kind][lang],
        state: withdrawnAt ? ('withdrawn' as const) : paperState({ kind, from, until }, live, today, warnDays),
        why: withdrawnWhy,
      })),
    };
  });
  return { warnDays, items };
}

async function departmentsOf(t: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await practitionersById(t, ids)).map((it) => [it.id, it.department.id]));
}

/** Marks a doctor as one from outside. Open sessions that no paper covers are paused. Throws booking.practitioner_unknown. */
export async function addExpert(
  t: Tx,
  wanted: { practitioner: string; home: string },
  by: Actor,
  now: Instant,
): Promise<Answer> {
  if (!(await practitionerById(t, wanted.practitioner))) throw domainError('booking.practitioner_unknown');
  await rows.upsertExpert(t, wanted.practitioner, wanted.home, actorId(by), now);
  const paused = await pauseUncovered(t, wanted.practitioner, by, now);
  await record(t, 'booking.expert_add', wanted.practitioner, by, now, { paused });
  return { status: 201, body: { id: wanted.practitioner, paused, opened: 0 } };
}

/** The doctor belongs to the hospital now: no papers are asked for any more, and drafts that lacked one open. Throws booking.expert_unknown. */
export async function settleExpert(t: Tx, practitioner: string, by: Actor, now: Instant) {
  if (!(await rows.endExpert(t, practitioner, now))) throw domainError('booking.expert_unknown');
  const opened = await openLeftBehind(t, practitioner, by, now);
  await record(t, 'booking.expert_end', practitioner, by, now, { opened });
  return { id: practitioner, paused: 0, opened };
}

/** A new paper; released drafts that lacked just this one open. Throws booking.expert_unknown. */
export async function addPaper(
  t: Tx,
  practitioner: string,
  paper: Paper & { number: string },
  by: Actor,
  now: Instant,
): Promise<Answer> {
  const id = newId();
  if (!(await rows.insertPaper(t, { ...paper, id, practitioner }, actorId(by), now)))
    throw domainError('booking.expert_unknown');
  const { kind, from, until } = paper;
  const opened = await openLeftBehind(t, practitioner, by, now);
  await record(t, 'booking.expert_paper_add', practitioner, by, now, { paper: id, kind, from, until, opened });
  return { status: 201, body: { id, paused: 0, opened } };
}

/**
 * A paper counts no more: nothing is written or opened on its ground from this commit on, and open sessions that no other
 * covers are paused, with their people in them, until somebody stops them or a new paper comes. Throws booking.paper_unknown.
 */
export async function withdrawPaper(t: Tx, id: string, why: string, by: Actor, now: Instant) {
  const done = await rows.withdrawPaper(t, id, why, actorId(by), now);
  if (!done) throw domainError('booking.paper_unknown');
  const paused = await pauseUncovered(t, done.practitioner, by, now);
  const detail = { paper: id, kind: done.kind, paused };
  await record(t, 'booking.expert_paper_withdraw', done.practitioner, by, now, detail);
  return { id, paused, opened: 0 };
}

async function pauseUncovered(t: Tx, practitioner: string, by: Actor, now: Instant): Promise<number> {
  const ids = await rows.uncoveredSessions(t, practitioner, localDate(now));
  for (const id of ids) await changeSession(t, id, 'pause', by, now);
  return ids.length;
}

function record(
  t: Tx,
  action: string,
  practitioner: string,
  by: Actor,
  now: Instant,
  detail: Record<string, string | number>,
) {
  const subject = `booking.outside_expert/${practitioner}`;
  return audit(t, { actor: by, action, subject, outcome: 'ok', detail }, now);
}
