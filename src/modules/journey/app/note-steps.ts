import { appointmentsById } from '#modules/booking/public.ts';
import { currentPatients } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { enqueueAll } from '#platform/jobs/enqueue.ts';
import { announce } from '#platform/outbox/announce.ts';
import type { OutboxEvent } from '#platform/room.ts';
import { type ContractEvent, contractEvents } from '../contract-events.ts';
import { insertDeliveries } from '../db/deliveries.ts';
import { insertSteps } from '../db/steps.ts';
import { readEvent } from '../domain/read-event.ts';
import type { Step } from '../domain/step.ts';
import { visitTopic } from '../domain/topics.ts';

/** Many events of any kinds become steps, by statements that do not grow in number with them; each event once. */
export async function noteSteps(app: App, t: Tx, events: readonly OutboxEvent[]): Promise<void> {
  const steps = await stepsOf(t, events);
  if (steps.length === 0) return;
  const fresh = await insertSteps(t, steps);
  const hospital = t.scope.hospital as number;
  for (const { visit } of steps) if (visit !== null) announce(t, visitTopic(hospital, visit));
  if (fresh.length === 0) return;
  const deliveries = await insertDeliveries(t, fresh, app.clock.now());
  if (deliveries.length > 0) await enqueueAll(t, 'journey.deliver', hospital, deliveries);
}

/** The steps that these events are, under the records that stand for their patients now. */
export async function stepsOf(t: Tx, events: readonly OutboxEvent[]): Promise<Step[]> {
  const read = events.flatMap((event) => stepOf(event) ?? []);
  // Some events of booking name the appointment only.
  const nameless = read.flatMap(({ patient, visit }) => (patient === null && visit !== null ? [visit] : []));
  const patientOf = new Map((await appointmentsById(t, nameless)).map((one) => [one.id, one.patient]));
  const steps = read.flatMap((step): Step[] => {
    const patient = step.patient ?? patientOf.get(step.visit ?? '');
    return patient === undefined ? [] : [{ ...step, patient }];
  });
  const current = await currentPatients(t, [...new Set(steps.map((step) => step.patient))]);
  return steps.map((step) => ({ ...step, patient: current.get(step.patient) ?? step.patient }));
}

type Read = Omit<Step, 'patient'> & { patient: string | null };

function stepOf({ id, type, subject, payload, at }: OutboxEvent): Read | null {
  const said = checked(type, payload);
  const found = readEvent(type, said);
  if (!found) return null;
  const patient = typeof said.patient === 'string' ? said.patient : null;
  return { event: id, visit: visitOf(type, subject, said), patient, at, ...found };
}

/** What rooms to come will tell is held to its contract: an event that breaks it is a bug of its room, and waits. */
function checked(type: string, payload: OutboxEvent['payload']): Record<string, unknown> {
  return Object.hasOwn(contractEvents, type) ? contractEvents[type as ContractEvent].parse(payload) : payload;
}

function visitOf(type: string, subject: string, payload: Record<string, unknown>): string | null {
  if (type === 'identity.patient_registered') return null;
  return typeof payload.appointment === 'string' ? payload.appointment : subject;
}
