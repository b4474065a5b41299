import type { LocalDate } from '#kernel/instant.ts';
import { departments } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { setTemplateKind } from '../db/clinic-kinds.ts';
import { templatesOf } from '../db/templates.ts';
import type { ClinicKind } from '../domain/clinic-kinds.ts';

/** On one weekday the clinics of two departments are of a new kind, so that indicator 8 has something to count. */
const KINDS: readonly { code: string; weekday: number; kind: ClinicKind }[] = [
  { code: 'zjtn', weekday: 5, kind: 'pain' },
  { code: 'zwb', weekday: 3, kind: 'health_management' },
];

export async function seedClinicKinds(t: Tx, today: LocalDate): Promise<void> {
  const codes = new Map((await departments(t)).map(({ id, code }) => [id, code]));
  for (const rule of await templatesOf(t)) {
    const own = KINDS.find(({ code, weekday }) => codes.get(rule.department) === code && weekday === rule.weekday);
    if (own) await setTemplateKind(t, rule.id, own.kind, today);
  }
}
