import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { departmentNames } from '../../db/departments.ts';
import { decideDeclared, insertDeclared } from '../../db/indicators/declared.ts';
import { keptOf, type Said } from '../../domain/declare.ts';
import { versionOn } from '../../domain/definitions/row.ts';
import { daysOf, type Period } from '../../domain/period.ts';
import { departmentIn } from '../department-in.ts';
import { personOf } from './person.ts';
import { requireApplicable, requireLeaf } from './require.ts';

export interface Declaration extends Said {
  key: string;
  /** Null: of the whole hospital. */
  department?: string | null | undefined;
  period: Period;
  note: string;
  link: string | null;
  evidence: string | null;
}

/**
 * Somebody says what a value was in a period; it counts once another person has approved it. Throws programme.value_unknown,
 * value_computed, value_not_applicable, value_whole, department_not_found, period_to_come, evidence_missing, evidence_unknown, declared_waiting,
 * declared_value_missing, declared_value_wrong.
 */
export async function declare(t: Tx, said: Declaration, by: Actor, now: Instant): Promise<{ id: string }> {
  const { row, value } = requireLeaf(said.key);
  if (value.source.kind === 'computed') throw domainError('programme.value_computed');
  await requireApplicable(t, row);
  const department = said.department ?? null;
  if (department !== null) {
    departmentIn(await departmentNames(t, 'zh'), department);
    if (value.whole) throw domainError('programme.value_whole');
  }
  const { from, to } = daysOf(said.period);
  if (from > localDate(now)) throw domainError('programme.period_to_come');
  if (said.link === null && said.evidence === null) throw domainError('programme.evidence_missing');
  const kept = keptOf(value, said);
  const [id, person] = [newId(), personOf(by)];
  const { key, period, note, link, evidence } = said;
  await insertDeclared(t, {
    ...{ id, key, department, period, note, link, evidence, ...kept, definition: versionOn(value, to).no },
    ...{ declaredAt: now, declaredBy: person.id, declaredName: person.name },
  });
  await record(t, 'programme.declare', id, by, { key, period, ...(department && { department }) }, now);
  return { id };
}

export interface Decision {
  id: string;
  version: number;
  state: 'approved' | 'returned';
  note: string;
}

/** Throws programme.declared_changed, declared_two_people. */
export async function decide(t: Tx, decision: Decision, by: Actor, now: Instant): Promise<void> {
  const done = await decideDeclared(t, decision, personOf(by), now);
  if (!done) throw domainError('programme.declared_changed');
  const action = decision.state === 'approved' ? 'programme.approve_declared' : 'programme.return_declared';
  await record(t, action, decision.id, by, { key: done.key, period: done.period }, now);
}

async function record(t: Tx, action: string, id: string, actor: Actor, detail: Record<string, string>, now: Instant) {
  const subject = `programme.indicator_declared/${id}`;
  await audit(t, { actor, action, subject, outcome: 'ok', detail }, now);
}
