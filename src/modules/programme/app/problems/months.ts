import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { addDays, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type * as contract from '../../contract-problem-work.ts';
import { checkRows, insertCheck } from '../../db/problems/months.ts';
import { unitRows } from '../../db/problems/units.ts';
import { problemCounts } from './counts.ts';
import { peopleOf } from './people.ts';

const NOTHING = { found: 0, open: 0, overdue: 0, returned: 0, closed: 0 };

/** 月度检查: every unit's month, also of those that had nothing, and which of them somebody has gone through. */
export async function readMonth(t: Tx, month: string, now: Instant): Promise<z.input<typeof contract.monthSchema>> {
  const counted = await countsOf(t, month, now);
  const units = await unitRows(t);
  const checks = await checkRows(t, month);
  const name = await peopleOf(
    t,
    checks.map(({ by }) => by),
  );
  const rows = [
    ...counted.map(({ unit, unitName, ...row }) => ({
      unit: unit && unitName ? { id: unit, name: unitName } : null,
      ...row,
    })),
    ...units
      .filter(({ id }) => !counted.some(({ unit }) => unit === id))
      .map(({ id, name: called }) => ({ unit: { id, name: called }, ...NOTHING })),
  ];
  return {
    month,
    units: rows.map((row) => {
      const check = checks.find(({ unit }) => unit === row.unit?.id);
      if (!check) return { ...row, checked: null };
      const { unit: _unit, ...ticked } = check;
      return { ...row, checked: { ...ticked, at: toOffset(check.at), by: name(check.by) } };
    }),
  };
}

/** Throws programme.month_later, month_checked, unit_unknown. */
export async function tickMonth(
  t: Tx,
  month: string,
  { unit, remark }: z.infer<typeof contract.tickBody>,
  by: Actor,
  now: Instant,
): Promise<void> {
  if (month > localDate(now).slice(0, 7)) throw domainError('programme.month_later');
  const counted = (await countsOf(t, month, now)).find((row) => row.unit === unit) ?? NOTHING;
  await insertCheck(t, { month, unit, remark, by: actorId(by) }, counted, now);
  const detail = { month, open: counted.open, overdue: counted.overdue };
  const subject = `programme.month_check/${unit}`;
  await audit(t, { actor: by, action: 'programme.check_month', subject, outcome: 'ok', detail }, now);
}

function countsOf(t: Tx, month: string, now: Instant) {
  const first = `${month}-01`;
  const next = addDays(first, 31).slice(0, 7);
  return problemCounts(t, first, addDays(`${next}-01`, -1), now);
}
