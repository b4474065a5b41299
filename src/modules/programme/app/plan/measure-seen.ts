import type { PlanMeasure } from '../../contract-plans.ts';
import type { MeasureRow } from '../../db/plan/plan-rows.ts';

/** A measure as the pages read it. */
export function measureSeen(row: MeasureRow): PlanMeasure {
  const named = (wanted: MeasureRow['units'][number]['part']) =>
    row.units.filter(({ part }) => part === wanted).map(({ name, unit }) => ({ name, unit }));
  return {
    id: row.id,
    text: row.text,
    lead: { name: row.leadName, account: row.leadAccount, cell: row.leadCell },
    deadline: { text: row.deadlineText, cell: row.deadlineCell, kind: row.deadlineKind, from: row.from, to: row.to },
    departments: named('responsible'),
    supporting: named('supporting'),
    notes: row.notes,
    state: row.state,
    corrections: row.corrections,
    version: row.version,
  };
}
