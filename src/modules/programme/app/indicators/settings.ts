import { domainError } from '#kernel/errors.ts';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { insertScope } from '../../db/indicators/scope.ts';
import { setTarget } from '../../db/targets.ts';
import { scaledTarget } from '../../domain/declare.ts';
import { rowOf } from '../../domain/definitions/all.ts';
import { personOf } from './person.ts';
import { requireLeaf } from './require.ts';

export interface Target {
  key: string;
  /** In the value's unit. */
  value: number;
  from: LocalDate;
  textZh: string;
  textEn: string;
}

/** From a day on; what held before stays for the periods before. Throws programme.value_unknown, declared_value_wrong. */
export async function aimAt(t: Tx, { key, value: said, from, textZh, textEn }: Target, by: Actor, now: Instant) {
  const { row, value } = requireLeaf(key);
  if (value.grades) throw domainError('programme.declared_value_wrong');
  const scaled = scaledTarget(value, said);
  await setTarget(t, { key, no: row.no, scaled, text_zh: textZh, text_en: textEn }, from, personOf(by));
  const subject = `programme.indicator_target/${key}`;
  await audit(t, { actor: by, action: 'programme.set_target', subject, outcome: 'ok', detail: { scaled, from } }, now);
}

/** Whether the hospital counts a row, and why. Throws programme.indicator_not_found. */
export async function sayScope(
  t: Tx,
  said: { no: number; applicable: boolean; reason: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  if (!rowOf(said.no)) throw domainError('programme.indicator_not_found');
  await insertScope(t, { ...said, id: newId() }, personOf(by), now);
  const subject = `programme.indicator_scope/${said.no}`;
  const detail = { applicable: said.applicable };
  await audit(t, { actor: by, action: 'programme.set_scope', subject, outcome: 'ok', detail }, now);
}
