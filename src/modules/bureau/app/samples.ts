import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import type { SampleBody } from '../contract.ts';
import * as db from '../db/samples.ts';
import { insertWeights } from '../db/standings.ts';
import type { Weights } from '../domain/rank.ts';
import { drawSample } from '../domain/sample.ts';

/** Draws what is looked at on the spot. Throws bureau.nothing_to_draw. */
export async function drawSpotCheck(t: Tx, body: SampleBody, by: Actor, now: Instant): Promise<{ id: string }> {
  const drawn = drawSample(await db.drawableRows(t), body.size, body.seed);
  if (drawn.length === 0) throw domainError('bureau.nothing_to_draw');
  const id = newId();
  await db.insertSample(t, { id, ...body }, drawn, actorId(by), now);
  await record(t, 'bureau.sample_draw', `bureau.sample/${id}`, by, now, { ...body, drawn: drawn.length });
  return { id };
}

/** What was found on the spot. Throws bureau.changed. */
export async function lookAt(
  t: Tx,
  at: { id: string; no: number },
  outcome: 'met' | 'not_met',
  by: Actor,
  now: Instant,
): Promise<void> {
  if (!(await db.setOutcome(t, at.id, at.no, outcome))) throw domainError('bureau.changed');
  await record(t, 'bureau.sample_look', `bureau.sample/${at.id}`, by, now, { no: at.no, outcome });
}

/** From now on the ranking weighs so. Throws bureau.changed. */
export async function setWeights(t: Tx, weights: Weights, by: Actor, now: Instant): Promise<void> {
  if (!(await insertWeights(t, weights, actorId(by), now))) throw domainError('bureau.changed');
  await record(t, 'bureau.weights_set', 'bureau.weight/now', by, now, { ...weights });
}

const record = (
  t: Tx,
  action: string,
  subject: string,
  by: Actor,
  now: Instant,
  detail: Record<string, string | number>,
) => audit(t, { actor: by, action, subject, outcome: 'ok', detail }, now);
