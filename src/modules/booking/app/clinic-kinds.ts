import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { setTemplateKind } from '../db/clinic-kinds.ts';
import { templatesOf } from '../db/templates.ts';
import { type ClinicKind, clinicKinds, clinicKindWords } from '../domain/clinic-kinds.ts';
import { namesOf } from './names.ts';

/** Which rule of the week is a clinic of which kind. */
export async function listKinds(t: Tx, department: string | undefined, lang: Lang, now: Instant) {
  const today = localDate(now);
  const all = await templatesOf(t, department);
  const rules = all.filter((it) => !it.onlyOn && it.active && (!it.until || it.until >= today));
  const names = await namesOf(t, rules, lang);
  const kindOf = (rule: { clinicKind?: ClinicKind }) => rule.clinicKind ?? 'ordinary';
  const kinds = clinicKinds.map((kind) => ({
    kind,
    name: clinicKindWords[kind][lang],
    rules: rules.filter((rule) => kindOf(rule) === kind).length,
  }));
  const items = rules.map((rule) => ({
    id: rule.id,
    practitioner: names.practitioner(rule.practitioner),
    department: names.department(rule.department),
    weekday: rule.weekday,
    start: rule.starts,
    end: rule.ends,
    kind: kindOf(rule),
  }));
  return { kinds, items };
}

/** From today on a rule of the week is a clinic of this kind, its coming sessions too. Throws booking.template_unknown. */
export async function setKind(t: Tx, id: string, kind: ClinicKind, by: Actor, now: Instant) {
  const sessions = await setTemplateKind(t, id, kind, localDate(now));
  if (sessions === null) throw domainError('booking.template_unknown');
  const detail = { kind, sessions };
  const subject = `booking.template/${id}`;
  await audit(t, { actor: by, action: 'booking.template_kind', subject, outcome: 'ok', detail }, now);
  return { id, kind, sessions };
}
