import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { addDays, daysBetween, type Instant, type LocalDate, localDate, toOffset } from '#kernel/instant.ts';
import { departmentsById } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { complianceAnswer } from '../contract-compliance.ts';
import { channelCounts, shareCounts } from '../db/compliance.ts';
import { figuresOf } from '../db/figures.ts';
import { complianceRow, type ShareCount } from '../domain/compliance.ts';
import type { Figures } from '../domain/figures.ts';
import { LEAST_ONLINE, LEAST_TIER } from '../domain/rules/shares-meet-the-standard.ts';

export interface ComplianceAsked {
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  department?: string | undefined;
}

export const LONGEST_DAYS = 92;
const WEEK = 6;

/** What everything on the page is made from: four statements, however many days and departments. */
export interface ComplianceFacts {
  from: LocalDate;
  to: LocalDate;
  counts: ShareCount[];
  settings: Figures;
  nameOf(department: string): string;
}

/** Throws booking.compliance_range. Without a range: today and the six days after it. */
export async function complianceFacts(
  t: Tx,
  asked: ComplianceAsked,
  lang: Lang,
  now: Instant,
): Promise<ComplianceFacts> {
  const from = asked.from ?? asked.to ?? localDate(now);
  const to = asked.to ?? addDays(from, WEEK);
  if (to < from || daysBetween(from, to) >= LONGEST_DAYS) {
    throw domainError('booking.compliance_range', { most: LONGEST_DAYS });
  }
  const counts = await shareCounts(t, from, to);
  const ids = new Set(counts.map(({ department }) => department));
  if (asked.department) ids.add(asked.department);
  const names = new Map((await departmentsById(t, [...ids])).map((one) => [one.id, one.name[lang]]));
  const nameOf = (department: string) => names.get(department) ?? '';
  return { from, to, counts, settings: await figuresOf(t), nameOf };
}

/** Shares by department and day, target and actual, and what became of them; computed from the records at `now`. */
export async function compliance(
  t: Tx,
  asked: ComplianceAsked,
  lang: Lang,
  now: Instant,
): Promise<z.input<typeof complianceAnswer>> {
  const { from, to, counts, settings, nameOf } = await complianceFacts(t, asked, lang, now);
  const { department = null } = asked;
  // What a department aims at may be its own.
  const own = department === null ? settings : settings.at(department, 'ordinary');
  const shown = department === null ? counts : counts.filter((one) => one.department === department);
  const row = (of: readonly ShareCount[]) => complianceRow(of, now, settings);
  const byDepartment = [...Map.groupBy(counts, (one) => one.department)].map(([id, own]) => ({
    department: { id, name: nameOf(id) },
    ...row(own),
  }));
  return {
    from,
    to,
    computedAt: toOffset(now),
    department: department === null ? null : { id: department, name: nameOf(department) },
    standard: { online: LEAST_ONLINE, tier: LEAST_TIER },
    own: { online: own.onlinePercent, tier: own.tierPercent },
    total: row(shown),
    byDepartment: byDepartment.sort((a, b) => a.department.name.localeCompare(b.department.name, 'zh')),
    byDay: [...Map.groupBy(shown, (one) => one.date)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, own]) => ({ date, ...row(own) })),
    channels: await channelCounts(t, from, to, department),
  };
}
