import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { addDays, atLocal, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { visitsSchema } from '../contract.ts';
import { departmentNames } from '../db/departments.ts';
import { visitRows } from '../db/visit-rows.ts';
import { definitionOf } from '../domain/definitions.ts';
import { daysOf, halfYearOf } from '../domain/period.ts';
import { cursorText, parseCursor } from '../domain/visit-cursor.ts';
import { departmentIn } from './department-in.ts';
import type { IndicatorsAsked } from './read-indicators.ts';

export interface VisitsAsked extends IndicatorsAsked {
  no: number;
  cursor?: string | undefined;
  limit?: number | undefined;
}

const PAGE = 50;

/**
 * One page of the visits behind an indicator, newest first. Indicator 1 counts all of them (`booked` tells the
 * numerator), indicator 6 only the booked ones. Throws `programme.indicator_not_found`, `programme.cursor_invalid`.
 */
export async function readVisits(
  t: Tx,
  asked: VisitsAsked,
  now: Instant,
  lang: Lang,
): Promise<z.input<typeof visitsSchema>> {
  const definition = definitionOf(asked.no);
  if (definition?.source !== 'visits') throw domainError('programme.indicator_not_found');
  const after = asked.cursor === undefined ? null : parseCursor(asked.cursor);
  if (asked.cursor !== undefined && !after) throw domainError('programme.cursor_invalid');
  const days = daysOf(asked.period ?? halfYearOf(localDate(now)));
  const names = await departmentNames(t, lang);
  const limit = asked.limit ?? PAGE;
  const rows = await visitRows(t, {
    from: atLocal(days.from, '00:00'),
    until: atLocal(addDays(days.to, 1), '00:00'),
    department: departmentIn(names, asked.department)?.id ?? null,
    bookedOnly: definition.no === 6,
    after,
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      encounter: row.encounter,
      date: row.date,
      department: names.find((name) => name.id === row.department) ?? { id: row.department, name: row.department },
      booked: row.booked,
      walkIn: row.walkIn,
      checkedInAt: toOffset(row.checkedInAt),
      slotStart: row.slotStart && toOffset(row.slotStart),
      startedAt: toOffset(row.startedAt),
      wait: row.booked ? row.wait : null,
    })),
    next: rows.length > limit && last ? cursorText(last) : null,
  };
}
