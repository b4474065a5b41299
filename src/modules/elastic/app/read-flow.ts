import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { proposalWaits } from '#modules/booking/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { Flow } from '../contract.ts';
import { departmentNames } from '../db/departments.ts';
import { dayRows, dutyRows, flowRows } from '../db/flow-rows.ts';
import { type FlowDay, flowDays } from '../domain/flow.ts';
import { halfName } from '../domain/half-hours.ts';
import { spanOf } from './span.ts';

const WEEKS = 4;

/**
 * How people came and waited, by half-hour and weekday, in one department: the one asked for, else the one whose patients
 * waited longest. Throws elastic.department_unknown.
 */
export async function readFlow(
  t: Tx,
  ask: { department?: string | undefined; weeks?: number | undefined },
  now: Instant,
  lang: Lang,
): Promise<Flow> {
  const span = spanOf(ask.weeks ?? WEEKS, now);
  const names = new Map((await departmentNames(t, lang)).map((it) => [it.id, it]));
  if (ask.department && !names.has(ask.department)) throw domainError('elastic.department_unknown');
  const all = flowDays(await flowRows(t, span), await dutyRows(t, span), await dayRows(t, span));
  const departments = [...Map.groupBy(all, (day) => day.department)]
    .map(([id, days]) => ({ id, name: names.get(id)?.name ?? '', ...total(days) }))
    .toSorted((a, b) => (b.wait ?? -1) - (a.wait ?? -1));
  const shown = ask.department ?? departments[0]?.id ?? null;
  return {
    from: span.from,
    to: span.to,
    crowdedFrom: (await proposalWaits(t))(shown ?? ''),
    department: (shown && names.get(shown)) || null,
    departments,
    days: all
      .filter((day) => day.department === shown)
      .map(({ weekday, days, visits, wait, cells }) => ({
        ...{ weekday, days, visits: tenth(visits), wait: wait === null ? null : tenth(wait) },
        cells: cells.map(({ half, ...cell }) => ({
          start: halfName(half),
          arrivals: tenth(cell.arrivals),
          booked: tenth(cell.booked),
          walkIns: tenth(cell.walkIns),
          doctors: tenth(cell.doctors),
          wait: cell.wait === null ? null : tenth(cell.wait),
        })),
      })),
  };
}

/** Visits of a week and their mean wait. */
function total(days: readonly FlowDay[]): { visits: number; wait: number | null } {
  const visits = days.reduce((sum, day) => sum + day.visits, 0);
  const waited = days.reduce((sum, day) => sum + day.visits * (day.wait ?? 0), 0);
  return { visits: tenth(visits), wait: visits === 0 ? null : tenth(waited / visits) };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
