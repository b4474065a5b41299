import { type Instant, toOffset } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { type CaseRow, casesToReview, hitsOf, latestTakes, limitsOf, type TakeFactRow } from '../db/caller-cases.ts';
import type { Caller } from '../domain/caller.ts';
import { openCase } from './caller-texts.ts';
import { type Names, namesOf } from './names.ts';

const SHOWN = 30;
const TAKES = 60;

/** What a reviewer needs to decide, without anybody's name: contract `callerCases`. Who looked is written down. */
export async function listCallers(app: App, t: Tx, by: Actor, lang: Lang, now: Instant) {
  const cases = await casesToReview(t, SHOWN);
  const hits = await hitsOf(
    t,
    cases.map((one) => one.id),
  );
  const facts: TakeFactRow[][] = [];
  for (const one of cases) facts.push(await latestTakes(t, one, TAKES));
  const names = await namesOf(t, facts.flat(), lang);
  const subject = 'booking.caller_case/list';
  const detail = { cases: cases.length };
  await audit(t, { actor: by, action: 'booking.callers_read', subject, outcome: 'ok', detail }, now);
  const items = cases.map((one, n) => ({
    id: one.id,
    kind: one.kind,
    sign: one.key.slice(-4),
    state: one.state,
    inForce: one.state === 'limited' && one.until !== null && now < one.until,
    openedAt: toOffset(one.openedAt),
    seenAt: toOffset(one.seenAt),
    hits: hits
      .filter((hit) => hit.case === one.id)
      .map(({ case: _, ...hit }) => ({ ...hit, firstAt: toOffset(hit.firstAt), lastAt: toOffset(hit.lastAt) })),
    ...told(facts[n] ?? [], names),
    decidedAt: one.decidedAt && toOffset(one.decidedAt),
    reason: openCase(app.crypto, 'reason', one.id, one.reasonSealed),
    until: one.until && toOffset(one.until),
    appeal: appealOf(app, one),
  }));
  return { now: toOffset(now), items };
}

/**
 * What stops this account or this browser, why and until when: contract `ownLimits`. A browser may be used by strangers: what
 * one of them wrote for the review is not shown to the next.
 */
export async function ownLimits(app: App, t: Tx, caller: Caller, now: Instant) {
  const keys = [caller.account, ...(caller.device === null ? [] : [caller.device])];
  const items = (await limitsOf(t, keys, now)).map((one) => ({
    id: one.id,
    kind: one.kind,
    since: toOffset(one.decidedAt ?? now),
    until: toOffset(one.until ?? now),
    reason: openCase(app.crypto, 'reason', one.id, one.reasonSealed) ?? '',
    appeal: appealOf(app, one.kind === 'device' ? { ...one, appealSealed: null } : one),
  }));
  return { now: toOffset(now), items };
}

function appealOf(app: App, one: CaseRow) {
  if (one.appealAt === null) return null;
  return {
    text: openCase(app.crypto, 'appeal', one.id, one.appealSealed) ?? '',
    askedAt: toOffset(one.appealAt),
    answer: openCase(app.crypto, 'answer', one.id, one.answerSealed),
    answeredAt: one.answeredAt && toOffset(one.answeredAt),
  };
}

/** Facts without names: the same number is the same person, or the same account. */
function told(rows: readonly TakeFactRow[], names: Names) {
  const inOrder = rows.toReversed();
  const people = [...new Set(inOrder.map((row) => row.patient))];
  const accounts = [...new Set(inOrder.map((row) => row.account))];
  const takes = rows.map((row) => ({
    person: people.indexOf(row.patient) + 1,
    account: accounts.indexOf(row.account) + 1,
    department: names.department(row.department).name,
    practitioner: names.practitioner(row.practitioner).name,
    start: row.start && toOffset(row.start),
    takenAt: toOffset(row.takenAt),
    givenBackAt: row.givenBackAt && toOffset(row.givenBackAt),
  }));
  return { people: people.length, accounts: accounts.length, takes };
}
