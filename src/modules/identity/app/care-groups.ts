import { domainError } from '#kernel/errors.ts';
import { ageOn, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import {
  checkProofRow,
  type GroupRow,
  groupRows,
  insertProof,
  proofById,
  proofsOf,
  putGroup,
} from '../db/care-groups.ts';
import { keepRecords } from '../db/merge-lock.ts';
import { patientRows } from '../db/patients.ts';
import { belongsByAge, defaultGroups, type GroupGrant, proofHolds } from '../domain/care-groups.ts';
import { aad } from './sealed.ts';

/** What each of these patients is granted today and to the end of which day (null: always), by what staff have checked or by age. */
export async function grantsOf(
  t: Tx,
  patients: readonly string[],
  today: LocalDate,
): Promise<Map<string, ReadonlyMap<GroupGrant, LocalDate | null>>> {
  const groups = (await groupRows(t)).filter((group) => group.active);
  const people = await patientRows(t, patients);
  const proofs = await proofsOf(t, patients);
  return new Map(
    people.map(({ patient_id: id, birth_date }) => {
      const granted = new Map<GroupGrant, LocalDate | null>();
      for (const group of groups) {
        const shown = proofs.filter(
          (proof) => proof.patient === id && proof.group === group.id && proofHolds(proof, today),
        );
        const byAge = belongsByAge(group.fromAge, ageOn(birth_date, today));
        const ends = [...(byAge ? [null] : []), ...shown.map((proof) => proof.validUntil)];
        if (ends.length === 0) continue;
        for (const grant of group.grants) granted.set(grant, latest([granted.get(grant), ...ends]));
      }
      return [id, granted];
    }),
  );
}

/** The latest end; null is never. */
function latest(ends: readonly (LocalDate | null | undefined)[]): LocalDate | null {
  const known = ends.filter((end) => end !== undefined);
  return known.includes(null) ? null : (known.sort().at(-1) ?? null);
}

export interface ProofWish {
  patient: string;
  group: string;
  number?: string | undefined;
  validUntil?: LocalDate | undefined;
}

/**
 * A patient, or the desk that has the paper before it (`checked`), brings a proof. Where the age is the proof, the record proves
 * it at once. Throws identity.patient_not_found, group_unknown, proof_waits (one at a time), group_age, proof_over.
 */
export async function bringProof(
  app: App,
  t: Tx,
  wish: ProofWish & { checked: boolean; by: Actor },
  now: Instant,
): Promise<{ id: string; state: 'asked' | 'confirmed' }> {
  await keepRecords(t);
  const today = localDate(now);
  const [patient] = await patientRows(t, [wish.patient]);
  if (!patient) throw domainError('identity.patient_not_found');
  const group = (await groupRows(t)).find((one) => one.id === wish.group && one.active);
  if (!group) throw domainError('identity.group_unknown');
  const byAge = group.fromAge !== null;
  if (byAge && !belongsByAge(group.fromAge, ageOn(patient.birth_date, today)))
    throw domainError('identity.group_age', { age: group.fromAge ?? 0 });
  if (wish.validUntil !== undefined && wish.validUntil < today) throw domainError('identity.proof_over');
  const before = (await proofsOf(t, [patient.patient_id])).filter((proof) => proof.group === group.id);
  if (before.some((proof) => proof.state === 'asked' || (byAge && proofHolds(proof, today))))
    throw domainError('identity.proof_waits');
  const id = newId();
  const checked = wish.checked || byAge;
  const numberSealed = wish.number ? app.crypto.seal(wish.number, aad.groupProof(id)) : null;
  const by = actorId(wish.by);
  const validUntil = wish.validUntil ?? null;
  await insertProof(
    t,
    { id, patient: patient.patient_id, group: group.id, numberSealed, validUntil, by, checked },
    now,
  );
  await record(t, checked ? 'identity.group_confirm' : 'identity.group_ask', id, wish.by, { group: group.id }, now);
  if (checked) await tell(t, { id, patient: patient.patient_id, version: 1, group, validUntil, asked: false }, now);
  return { id, state: checked ? 'confirmed' : 'asked' };
}

/** Staff have seen the paper, or say why it does not do. Throws identity.proof_unknown, proof_decided, proof_over. */
export async function checkProof(
  app: App,
  t: Tx,
  check: {
    id: string;
    verdict: 'confirmed' | 'refused';
    validUntil?: LocalDate | undefined;
    reason?: string | undefined;
    by: Actor;
  },
  now: Instant,
): Promise<{ id: string; state: 'confirmed' | 'refused' }> {
  await keepRecords(t);
  const { id, verdict: state, by } = check;
  const proof = await proofById(t, id);
  const group = (await groupRows(t)).find((one) => one.id === proof?.group);
  if (!proof || !group) throw domainError('identity.proof_unknown');
  const validUntil = check.validUntil ?? proof.validUntil;
  if (state === 'confirmed' && validUntil !== null && validUntil < localDate(now))
    throw domainError('identity.proof_over');
  const reasonSealed = state === 'refused' ? app.crypto.seal(check.reason ?? '', aad.groupRefused(id)) : null;
  const version = await checkProofRow(t, id, { state, by: actorId(by), validUntil, reasonSealed }, now);
  if (version === null) throw domainError('identity.proof_decided');
  await record(t, `identity.group_${state === 'confirmed' ? 'confirm' : 'refuse'}`, id, by, { group: group.id }, now);
  const { patient } = proof;
  if (state === 'confirmed') await tell(t, { id, patient, version, group, validUntil, asked: true }, now);
  else await emit(t, { type: 'identity.group_refused', subject: id, seq: version, payload: { patient } }, now);
  return { id, state };
}

/** Adds a group or changes one. Throws identity.group_exists (the name). */
export async function keepGroup(t: Tx, group: GroupRow, by: Actor, now: Instant): Promise<{ id: string }> {
  await putGroup(t, group);
  const detail = { grants: [...group.grants], active: group.active };
  await audit(
    t,
    { actor: by, action: 'identity.keep_group', subject: `identity.care_group/${group.id}`, outcome: 'ok', detail },
    now,
  );
  return { id: group.id };
}

/** The groups of a new hospital. */
export async function seedGroups(t: Tx): Promise<void> {
  for (const [n, group] of defaultGroups.entries()) {
    await putGroup(t, { ...group, id: newId(), window: '', grants: [...group.grants], active: true, position: n + 1 });
  }
}

interface Checked {
  id: string;
  patient: string;
  version: number;
  group: GroupRow;
  validUntil: LocalDate | null;
  /** Somebody waits to hear of it: not the one who stands at the desk. */
  asked: boolean;
}

async function tell(t: Tx, { id, patient, version, group, validUntil, asked }: Checked, now: Instant): Promise<void> {
  const payload = { patient, grants: [...group.grants], validUntil, asked };
  await emit(t, { type: 'identity.group_confirmed', subject: id, seq: version, payload }, now);
}

async function record(t: Tx, action: string, id: string, actor: Actor, detail: Record<string, string>, now: Instant) {
  await audit(t, { actor, action, subject: `identity.group_proof/${id}`, outcome: 'ok', detail }, now);
}
