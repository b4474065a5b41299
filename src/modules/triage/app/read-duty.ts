import { domainError } from '#kernel/errors.ts';
import { addDays, atLocal, daysBetween, type Instant, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { Duty } from '../contract.ts';
import * as db from '../db/handovers.ts';
import { median } from '../domain/handover.ts';
import { departmentNames, showHandovers } from './show-handovers.ts';

/** The newest of a period are listed; the counts are of all. */
const LISTED = 100;

/** First-asked and first-doctor duty as the leadership sees it: by department, and the chains. Throws triage.period. */
export async function readDuty(
  t: Tx,
  { from, to }: { from: string; to: string },
  now: Instant,
  lang: Lang,
): Promise<Duty> {
  const length = daysBetween(from, to);
  if (length < 0 || length > 366) throw domainError('triage.period');
  const [since, until] = [atLocal(from, '00:00'), atLocal(addDays(to, 1), '00:00')];
  const counts = await db.dutyCounts(t, since, until, now);
  const accepted = await db.acceptances(t, since, until);
  const reasons = await db.refusalReasons(t, since, until);
  const rows = await db.handoversBetween(t, since, until, LISTED);
  const named = await departmentNames(
    t,
    counts.map(({ department }) => department),
    lang,
  );
  const seconds = (department: string) =>
    accepted.filter((one) => one.department === department).map((one) => one.seconds);
  const sum = (of: (row: db.CountRow) => number) => counts.reduce((all, row) => all + of(row), 0);
  const listed = await showHandovers(t, rows, now, lang);
  return {
    from,
    to,
    now: toOffset(now),
    total: {
      opened: sum(({ opened }) => opened),
      open: sum(({ open }) => open),
      overdue: sum(({ overdue }) => overdue),
      medianSeconds: median(accepted.map((one) => one.seconds)),
    },
    departments: counts
      .map(({ department, ...row }) => ({
        department: named(department),
        ...row,
        medianSeconds: median(seconds(department)),
        reasons: reasons.filter((r) => r.department === department).map(({ reason, count }) => ({ reason, count })),
      }))
      .sort((a, b) => b.overdue - a.overdue || b.open - a.open || b.opened - a.opened),
    // What is overdue first: that is what somebody has to do something about.
    items: listed
      .map((one, n) => ({ ...one, hasPatient: rows[n]?.patient !== null }))
      .sort((a, b) => Number(b.overdue) - Number(a.overdue)),
  };
}
