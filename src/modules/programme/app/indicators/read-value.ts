import { toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import type { ValueHistory } from '../../contract-declared.ts';
import { departmentNames } from '../../db/departments.ts';
import { declaredHistory } from '../../db/indicators/declared.ts';
import { scopeHistory } from '../../db/indicators/scope.ts';
import { targetHistory } from '../../db/targets.ts';
import { DECIMALS } from '../../domain/figure.ts';
import { requireLeaf } from './require.ts';

const MOST = 100;

/** What was ever declared, aimed at and said of a value. Throws programme.value_unknown. */
export async function readValue(t: Tx, key: string, by: Actor, lang: Lang): Promise<ValueHistory> {
  const { row, value } = requireLeaf(key);
  const inUnit = (scaled: number | null) => (scaled === null ? null : Number(`${scaled}e-${DECIMALS[value.unit]}`));
  const declared = await declaredHistory(t, key, MOST);
  const names = new Map((await departmentNames(t, lang)).map(({ id, name }) => [id, name]));
  return {
    key,
    declared: declared.map((one) => ({
      id: one.id,
      department: one.department === null ? null : { id: one.department, name: names.get(one.department) ?? '' },
      period: one.period,
      definition: one.definition,
      value: inUnit(one.scaled),
      numerator: one.numerator,
      denominator: one.denominator,
      grades: one.grades && [...one.grades],
      note: one.note,
      link: one.link,
      evidence: one.evidence,
      state: one.state,
      by: one.declaredName,
      at: toOffset(one.declaredAt),
      own: one.declaredBy === actorId(by),
      decidedBy: one.decidedName,
      decidedAt: one.decidedAt && toOffset(one.decidedAt),
      decidedNote: one.decidedNote,
      version: one.version,
    })),
    targets: (await targetHistory(t, key, MOST)).map((one) => ({
      from: one.from,
      value: inUnit(one.scaled) ?? 0,
      text: lang === 'en' ? one.text_en : one.text_zh,
      by: one.by,
    })),
    scope: (await scopeHistory(t, row.no, MOST)).map(({ applicable, reason, at, by: who }) => ({
      ...{ applicable, reason, by: who, at: toOffset(at) },
    })),
    versions: value.versions.map(({ no, from, text }) => ({ version: no, from, text: text[lang] })),
  };
}
