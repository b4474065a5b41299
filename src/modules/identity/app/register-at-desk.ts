import { type DomainError, domainError, isDomainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import { auditAll } from '#platform/audit/record.ts';
import { type Batcher, createBatcher } from '#platform/db/batch.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Answer, IdempotencyClaim } from '#platform/http/route.ts';
import { decideOnce } from '#platform/idempotency/decide-once.ts';
import { emitAll } from '#platform/outbox/emit.ts';
import { insertNewcomers, type PatientRecord } from '../db/patients.ts';
import type { RegistrationInput } from '../domain/registration.ts';
import { readRegistration, registered, registeredEvent } from './register-patient.ts';

export interface DeskRequest {
  input: RegistrationInput;
  actor: Actor;
  lang: 'zh' | 'en';
  claim: IdempotencyClaim | null;
  requestId: string;
}

/**
 * Registers somebody who stands at the desk, by group commit; the staff account stands for the consent given on paper
 * or aloud. Resolves to 201 with the id; rejects with the identity.* rule that fails.
 */
export function registerAtDesk(app: App, hospital: number, request: DeskRequest): Promise<Answer> {
  return batcherOf(app).submit(hospital, request);
}

const batchers = new WeakMap<App, Batcher<DeskRequest, Answer>>();

function batcherOf(app: App): Batcher<DeskRequest, Answer> {
  let batcher = batchers.get(app);
  if (!batcher) {
    batcher = createBatcher<DeskRequest, Answer>({
      name: 'identity.register_at_desk',
      maxSize: 100,
      tx: app.db.tx,
      decide: (t, requests) =>
        decideOnce(t, requests, app.clock.now(), (tx, fresh) => registerAll(app, tx, fresh, app.clock.now())),
    });
    batchers.set(app, batcher);
  }
  return batcher;
}

async function registerAll(
  app: App,
  t: Tx,
  requests: readonly DeskRequest[],
  now: string,
): Promise<(Answer | DomainError)[]> {
  const read = requests.map((request) => readOrRefuse(app, request, now));
  const records = read.filter((r): r is PatientRecord => !isDomainError(r));
  const newcomers = await insertNewcomers(t, records, now);
  const acts = read.flatMap((r, n) => {
    const request = requests[n] as DeskRequest;
    if (isDomainError(r) || !newcomers.has(r.patient)) return [];
    return { ...registered(request.actor, r), requestId: request.requestId };
  });
  await auditAll(t, acts, now);
  const fresh = records.filter(({ patient }) => newcomers.has(patient));
  await emitAll(t, fresh.map(registeredEvent), now);
  return read.map((r) => {
    if (isDomainError(r)) return r;
    if (!newcomers.has(r.patient)) return domainError('identity.document_taken');
    return { status: 201, body: { id: r.patient } };
  });
}

/** A registration that breaks a rule is refused by itself; the others of its batch go on. */
function readOrRefuse(app: App, { actor, lang, input }: DeskRequest, now: string): PatientRecord | DomainError {
  try {
    return readRegistration({ app, actor, lang, now }, input);
  } catch (error) {
    if (isDomainError(error)) return error;
    throw error;
  }
}
