import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { departments, departmentsById, practitioners, practitionersById } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { changeRule, ruleChanges, ruleRows } from '../db/rules.ts';
import {
  choicesOf,
  defaultRules,
  isRuleKey,
  limitsOf,
  type RuleKey,
  type RuleScope,
  ruleAllowed,
  ruleKeys,
  sameScope,
} from '../domain/queue-rules.ts';
import { choiceWords, ruleWords } from '../domain/rule-words.ts';

const EVERYWHERE: RuleScope = { department: null, slotClass: null, practitioner: null };

/** Every rule of the lines with what holds where, and who changed what: contract `ruleList`. */
export async function listRules(t: Tx, lang: Lang) {
  const rows = await ruleRows(t);
  const history = await ruleChanges(t);
  const list = await departments(t);
  const gone = [...rows, ...history].flatMap((row) => row.department ?? []);
  const known = [...list, ...(await departmentsById(t, [...new Set(gone)]))];
  const nameOf = new Map(known.map((d) => [d.id, d.name[lang]]));
  const doctors = await practitioners(t);
  const left = [...rows, ...history].flatMap((row) => row.practitioner ?? []);
  for (const one of [...doctors, ...(await practitionersById(t, [...new Set(left)]))])
    nameOf.set(one.id, one.name[lang]);
  const named = (id: string | null) => (id === null ? null : { id, name: nameOf.get(id) ?? '' });
  const scopeOf = ({ department, slotClass, practitioner }: RuleScope) => ({
    department: named(department),
    slotClass,
    practitioner: named(practitioner),
  });
  return {
    departments: list.map((d) => ({ id: d.id, name: d.name[lang] })),
    doctors: doctors.map((d) => ({ id: d.id, name: d.name[lang], department: d.department.id })),
    items: ruleKeys.map((key) => {
      const own = rows.filter((row) => row.key === key && ruleAllowed(key, row.value));
      const byDefault = String(defaultRules[key]);
      return {
        key,
        name: ruleWords[key][lang],
        limits: limitsOf(key),
        choices: choicesOf(key)?.map((value) => ({ value, name: said(key, value, lang) })) ?? null,
        byDefault,
        value: own.find((row) => sameScope(row, EVERYWHERE))?.value ?? byDefault,
        own: own.map((row) => ({ ...scopeOf(row), value: row.value })),
      };
    }),
    history: history.map(({ id, key, before, value, reason, at, byName, ...scope }) => ({
      ...scopeOf(scope),
      id,
      key,
      reason,
      byName,
      at: toOffset(at),
      name: isRuleKey(key) ? ruleWords[key][lang] : key,
      before: before === null || !isRuleKey(key) ? before : said(key, before, lang),
      value: value === null || !isRuleKey(key) ? value : said(key, value, lang),
    })),
  };
}

export interface RuleWish extends RuleScope {
  key: string;
  /** Null takes the rule of this scope away: what holds more widely holds again. */
  value: string | null;
  reason: string;
}

/** Throws queue.rule_unknown, rule_value, department_unknown, doctor_unknown, rule_same. Lines go by it from the next look on. */
export async function setRule(t: Tx, wish: RuleWish, by: Actor, now: Instant) {
  const { key, department, slotClass, practitioner, value } = wish;
  if (!isRuleKey(key)) throw domainError('queue.rule_unknown');
  if (value !== null && !ruleAllowed(key, value)) throw domainError('queue.rule_value');
  if (department !== null && (await departmentsById(t, [department])).length === 0)
    throw domainError('queue.department_unknown');
  if (practitioner !== null && (department !== null || (await practitionersById(t, [practitioner])).length === 0))
    throw domainError('queue.doctor_unknown');
  const byName = by.kind === 'staff' ? by.name : actorId(by);
  const before = await changeRule(t, { ...wish, id: newId(), at: now, by: actorId(by), byName });
  if (before === value) throw domainError('queue.rule_same');
  const detail = { department, slotClass, practitioner, before, value };
  await audit(t, { actor: by, action: 'queue.set_rule', subject: `queue.rule/${key}`, outcome: 'ok', detail }, now);
  return { key, value };
}

/** A word for a choice; a number says itself. */
function said(key: RuleKey, value: string, lang: Lang): string {
  const words: Readonly<Record<string, Readonly<Record<string, { zh: string; en: string }>>>> = choiceWords;
  return words[key]?.[value]?.[lang] ?? value;
}
