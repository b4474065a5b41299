import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { paymentsQuery, paymentsSchema } from '../../contract-glance.ts';
import { departmentNames } from '../../db/departments.ts';
import { paymentRows } from '../../db/glance/payments.ts';
import { cursorText, parseCursor } from '../../domain/visit-cursor.ts';

const PAGE = 50;

/** One page of the payments of today, the newest first. Throws `programme.cursor_invalid`. */
export async function readPayments(
  t: Tx,
  { way, cursor }: z.output<typeof paymentsQuery>,
  now: Instant,
  lang: Lang,
): Promise<z.input<typeof paymentsSchema>> {
  const after = cursor === undefined ? null : parseCursor(cursor);
  if (cursor !== undefined && !after) throw domainError('programme.cursor_invalid');
  const before = after && { at: after.startedAt, id: after.encounter };
  const rows = await paymentRows(t, { day: localDate(now), way: way ?? null, before, limit: PAGE + 1 });
  const names = new Map((await departmentNames(t, lang)).map(({ id, name }) => [id, name]));
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      ...row,
      at: toOffset(row.at),
      department: row.department && (names.get(row.department) ?? null),
    })),
    next: rows.length > PAGE && last ? cursorText({ startedAt: last.at, encounter: last.id }) : null,
  };
}
