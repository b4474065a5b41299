import { ageOn, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { maskDocument } from '#kernel/masking.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { askedProofs, type GroupRow, groupRows, type ProofRow, proofsOf } from '../db/care-groups.ts';
import { linksHere } from '../db/links.ts';
import { patientRows } from '../db/patients.ts';
import { belongsByAge, proofHolds } from '../domain/care-groups.ts';
import { aad } from './sealed.ts';

const groupItem = (group: GroupRow, lang: Lang) => ({
  id: group.id,
  name: group[lang],
  proof: lang === 'zh' ? group.proofZh : group.proofEn,
  fromAge: group.fromAge,
  window: group.window,
  grants: group.grants,
});

/** The hospital's groups and what each own patient has shown: contract `ownGroups`. */
export async function ownGroups(app: App, t: Tx, lang: Lang, now: Instant) {
  const today = localDate(now);
  const groups = (await groupRows(t)).filter((group) => group.active);
  const ids = (await linksHere(t)).map((link) => link.patient_id);
  const people = await patientRows(t, ids);
  const proofs = await proofsOf(t, ids);
  return {
    groups: groups.map((group) => groupItem(group, lang)),
    patients: people.map((person) => ({
      id: person.patient_id,
      name: person.name,
      byAge: groups
        .filter((group) => belongsByAge(group.fromAge, ageOn(person.birth_date, today)))
        .map((group) => group.id),
      proofs: proofs
        .filter((proof) => proof.patient === person.patient_id)
        .slice(0, 20)
        .map((proof) => ({
          id: proof.id,
          group: proof.group,
          state: proof.state === 'confirmed' && !proofHolds(proof, today) ? ('over' as const) : proof.state,
          number: masked(app, proof),
          validUntil: proof.validUntil,
          askedAt: toOffset(proof.askedAt),
          reason: proof.refusedReasonSealed && app.crypto.open(proof.refusedReasonSealed, aad.groupRefused(proof.id)),
        })),
    })),
  };
}

/** What waits for a look at the paper, and the groups themselves: contract `proofsToCheck`. Who looked is written down. */
export async function listProofs(app: App, t: Tx, by: Actor, lang: Lang, now: Instant) {
  const groups = await groupRows(t);
  const asked = await askedProofs(t);
  const people = new Map(
    (
      await patientRows(
        t,
        asked.map((proof) => proof.patient),
      )
    ).map((p) => [p.patient_id, p.name]),
  );
  const subject = 'identity.group_proof/list';
  const detail = { proofs: asked.length };
  await audit(t, { actor: by, action: 'identity.group_proofs_read', subject, outcome: 'ok', detail }, now);
  return {
    items: asked.toReversed().map((proof) => ({
      id: proof.id,
      patient: { id: proof.patient, name: people.get(proof.patient) ?? '' },
      group: nameOf(groups, proof.group, lang),
      proof: proofWords(groups, proof.group, lang),
      // The clerk compares it with the paper.
      number: proof.numberSealed && app.crypto.open(proof.numberSealed, aad.groupProof(proof.id)),
      validUntil: proof.validUntil,
      askedAt: toOffset(proof.askedAt),
    })),
    groups: groups.map(({ zh, en, proofZh, proofEn, ...group }) => ({ ...group, zh, en, proofZh, proofEn })),
  };
}

/** What a clerk at the desk sees of the patient before them: contract `patientGroups`. */
export async function groupsOfPatient(t: Tx, patient: string, lang: Lang, now: Instant) {
  const today = localDate(now);
  const groups = (await groupRows(t)).filter((group) => group.active);
  const [person] = await patientRows(t, [patient]);
  const proofs = person ? await proofsOf(t, [person.patient_id]) : [];
  const own = groups.filter(
    (group) =>
      (person && belongsByAge(group.fromAge, ageOn(person.birth_date, today))) ||
      proofs.some((proof) => proof.group === group.id && proofHolds(proof, today)),
  );
  return { items: own.map((group) => groupItem(group, lang)), groups: groups.map((group) => groupItem(group, lang)) };
}

const masked = (app: App, proof: ProofRow): string | null =>
  proof.numberSealed === null ? null : maskDocument(app.crypto.open(proof.numberSealed, aad.groupProof(proof.id)));
const nameOf = (groups: readonly GroupRow[], id: string, lang: Lang): string =>
  groups.find((group) => group.id === id)?.[lang] ?? '';
const proofWords = (groups: readonly GroupRow[], id: string, lang: Lang): string =>
  groups.find((group) => group.id === id)?.[lang === 'zh' ? 'proofZh' : 'proofEn'] ?? '';
