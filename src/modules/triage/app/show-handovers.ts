import { type Instant, toOffset } from '#kernel/instant.ts';
import { departmentsById } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { Step } from '../contract.ts';
import { type HandoverRow, type StepRow, stepsOf } from '../db/handovers.ts';
import { isOverdue } from '../domain/handover.ts';

export type Named = (id: string) => { id: string; name: string };

/** Names of departments, also of those switched off since. */
export async function departmentNames(t: Tx, ids: readonly string[], lang: Lang): Promise<Named> {
  const rows = await departmentsById(t, [...new Set(ids)]);
  const names = new Map(rows.map(({ id, name }) => [id, name[lang]]));
  return (id) => ({ id, name: names.get(id) ?? '' });
}

/** What of hand-overs everybody may see who sees them: where they rest, until when, and the whole chain. */
export async function showHandovers(t: Tx, rows: readonly HandoverRow[], now: Instant, lang: Lang) {
  const steps = await stepsOf(
    t,
    rows.map(({ id }) => id),
  );
  const ids = [
    ...rows.flatMap((row) => [row.department, row.offeredDepartment ?? []].flat()),
    ...steps.flatMap((s) => [s.from ?? [], s.to].flat()),
  ];
  const named = await departmentNames(t, ids, lang);
  const byHandover = Map.groupBy(steps, ({ handover }) => handover);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    department: named(row.department),
    holder: row.holderName,
    offeredTo: row.offeredDepartment === null ? null : named(row.offeredDepartment),
    dueAt: toOffset(row.dueAt),
    overdue: isOverdue(row.dueAt, row.state, now),
    openedAt: toOffset(row.openedAt),
    outcome: row.outcome,
    version: row.version,
    steps: (byHandover.get(row.id) ?? []).map((s) => stepOf(s, named)),
  }));
}

function stepOf({ act, from, to, reason, note, at, byName }: StepRow, named: Named): Step {
  return { act, from: from === null ? null : named(from), to: named(to), reason, note, at: toOffset(at), by: byName };
}
