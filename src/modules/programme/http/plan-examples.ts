import { localDate } from '#kernel/instant.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { confirmPlan } from '../app/plan/confirm-plan.ts';
import { keepDraft } from '../app/plan/keep-draft.ts';
import { demoPlan } from '../demo/plan-document.ts';

export interface Example {
  id: string;
  version: number;
}

/** A draft that nobody has begun to correct. */
export async function aDraft(d: DoorContext): Promise<Example> {
  const { parsed } = demoPlan(localDate(d.now));
  const source = { name: 'plan.txt', kind: 'txt', bytes: Buffer.from(newId()) } as const;
  const { id } = await d.app.db.tx({ hospital: d.hospital }, (t) => keepDraft(t, { source, parsed }, d.actor, d.now));
  return { id, version: 1 };
}

/** A confirmed plan of its own, to be ended: the demo's stays for whoever comes next. */
export async function ownPlan(d: DoorContext): Promise<Example> {
  const { id, version } = await aDraft(d);
  const done = await d.app.db.tx({ hospital: d.hospital }, (t) =>
    confirmPlan(t, { plan: id, version }, d.actor, d.now),
  );
  return { id, version: done.version };
}

/** The demo hospital's confirmed plan. */
export async function aPlan(d: DoorContext): Promise<Example> {
  return first(
    await d.rows<Example>(
      `select plan_id as id, version from programme.plan where hospital_id = $1 and state = 'active' limit 1`,
      [d.hospital],
    ),
  );
}

/** One of its measures. */
export async function aMeasure(d: DoorContext): Promise<Example> {
  return first(
    await d.rows<Example>('select measure_id as id, version from programme.measure where hospital_id = $1 limit 1', [
      d.hospital,
    ]),
  );
}

function first(rows: readonly Example[]): Example {
  const [row] = rows;
  if (!row) throw new Error('the demo hospital has a plan');
  return row;
}
