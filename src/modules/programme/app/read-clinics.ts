import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { clinicsSchema } from '../contract.ts';
import { type ClinicRow, clinicRows } from '../db/clinic-rows.ts';
import { departmentNames } from '../db/departments.ts';
import { clinicCursor, parseClinicCursor } from '../domain/clinic-cursor.ts';
import { type Definition, definitionOf } from '../domain/definitions.ts';
import { daysOf, halfYearOf } from '../domain/period.ts';
import { daysOff } from './days-off.ts';
import { departmentIn } from './department-in.ts';
import type { VisitsAsked } from './read-visits.ts';

const PAGE = 50;

/**
 * One page of the clinics that a bool indicator counts, the latest first. Throws `programme.indicator_not_found`,
 * `programme.cursor_invalid`, `programme.department_not_found`.
 */
export async function readClinics(
  t: Tx,
  asked: VisitsAsked,
  now: Instant,
  lang: Lang,
): Promise<z.input<typeof clinicsSchema>> {
  const definition = definitionOf(asked.no);
  if (definition?.unit !== 'bool') throw domainError('programme.indicator_not_found');
  const after = asked.cursor === undefined ? null : parseClinicCursor(asked.cursor);
  if (asked.cursor !== undefined && !after) throw domainError('programme.cursor_invalid');
  const { from, to } = daysOf(asked.period ?? halfYearOf(localDate(now)));
  const today = localDate(now);
  const names = await departmentNames(t, lang);
  const limit = asked.limit ?? PAGE;
  const rows = await clinicRows(t, {
    ...{ no: asked.no, from, to: to < today ? to : today, lang, after, limit: limit + 1 },
    department: departmentIn(names, asked.department)?.id ?? null,
    off: await daysOff(t, from, to),
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      session: row.session,
      date: row.date,
      start: toOffset(row.startsAt),
      end: toOffset(row.endsAt),
      department: names.find((name) => name.id === row.department) ?? { id: row.department, name: row.department },
      practitioner: { id: row.practitioner, name: row.practitionerName },
      counted: countedAs(definition, row, lang),
      visits: row.visits,
      booked: row.first + row.again,
    })),
    next: rows.length > limit && last ? clinicCursor(last) : null,
  };
}

function countedAs({ counts = [] }: Definition, row: ClinicRow, lang: Lang): string[] {
  const holds: Record<string, boolean> = {
    first: row.first > 0,
    return: row.again > 0,
    weekend: row.weekend,
    holiday: row.holiday,
    evening: row.evening,
    [row.kind]: true,
  };
  return counts.filter(({ key }) => holds[key]).map(({ name }) => name[lang]);
}
