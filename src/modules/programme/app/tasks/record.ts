import type { Instant } from '#kernel/instant.ts';
import type { Json } from '#platform/audit/canonical-json.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';
import { addStep, type NewStep } from '../../db/tasks/steps.ts';

/** What was done becomes a line of the history (unless it is `written` already) and of the audit; `version` of the row, where its state has changed, an event. */
export async function record(
  t: Tx,
  {
    by,
    version,
    detail = {},
    written = false,
    ...step
  }: Omit<NewStep, 'by'> & { by: Actor; version?: number; detail?: Record<string, Json>; written?: boolean },
  now: Instant,
): Promise<void> {
  if (!written) await addStep(t, { ...step, by: actorId(by) }, now);
  const subject = `programme.measure/${step.measure}`;
  await audit(t, { actor: by, action: `programme.measure_${step.kind}`, subject, outcome: 'ok', detail }, now);
  if (version === undefined) return;
  const payload = { measure: step.measure, what: step.kind };
  await emit(t, { type: 'programme.measure_changed', subject: step.measure, seq: version, payload }, now);
}

/** The to-do of a measure outside: one, whoever has it. */
export const todoSource = (measure: string): string => `measure-${measure}`;
