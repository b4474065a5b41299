import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { tierReleasedThrough } from '#modules/booking/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { slotsSchema } from '../contract-slots.ts';
import { departmentNames } from '../db/departments.ts';
import { slotRows } from '../db/slot-rows.ts';
import { definitionOf } from '../domain/definitions.ts';
import { daysOf, halfYearOf } from '../domain/period.ts';
import { parseSlotCursor, slotCursorText } from '../domain/slot-cursor.ts';
import { departmentIn } from './department-in.ts';
import type { VisitsAsked } from './read-visits.ts';

const PAGE = 50;

/**
 * One page of the tier places behind indicator 2, used or not, the last first; no name. Throws
 * `programme.indicator_not_found` for an indicator that is not made of places, `programme.cursor_invalid`.
 */
export async function readSlots(
  t: Tx,
  asked: VisitsAsked,
  now: Instant,
  lang: Lang,
): Promise<z.input<typeof slotsSchema>> {
  if (definitionOf(asked.no)?.source !== 'slots') throw domainError('programme.indicator_not_found');
  const after = asked.cursor === undefined ? null : parseSlotCursor(asked.cursor);
  if (asked.cursor !== undefined && !after) throw domainError('programme.cursor_invalid');
  const days = daysOf(asked.period ?? halfYearOf(localDate(now)));
  const names = await departmentNames(t, lang);
  const limit = asked.limit ?? PAGE;
  const released = await tierReleasedThrough(t, now);
  const rows = await slotRows(t, {
    from: days.from,
    to: released < days.to ? released : days.to,
    department: departmentIn(names, asked.department)?.id ?? null,
    after,
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ slot, date, startsAt, department, places, used }) => ({
      slot,
      date,
      start: toOffset(startsAt),
      department: names.find((name) => name.id === department) ?? { id: department, name: '' },
      places,
      used,
    })),
    next: rows.length > limit && last ? slotCursorText(last) : null,
  };
}
