import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { OutboxEvent } from '#platform/room.ts';
import { notify } from './notify.ts';

/** A proof that somebody handed in was checked. Which group it is says something about the person, so the message does not. */
export async function tellProofConfirmed(app: App, t: Tx, event: OutboxEvent): Promise<void> {
  if (event.payload.asked === true) await tell(app, t, event, 'proof_confirmed');
}

export const tellProofRefused = (app: App, t: Tx, event: OutboxEvent): Promise<void> =>
  tell(app, t, event, 'proof_refused');

async function tell(app: App, t: Tx, event: OutboxEvent, template: 'proof_confirmed' | 'proof_refused'): Promise<void> {
  const patient = String(event.payload.patient);
  await notify(t, { template, patient, params: {}, dedupe: event.id }, app.clock.now());
}
