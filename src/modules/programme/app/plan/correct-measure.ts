import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { correctionsSchema } from '../../contract-plans.ts';
import { type CorrectionText, correctionRows, insertCorrection, saveMeasure } from '../../db/plan/corrections.ts';
import { type MeasureRow, measureRow } from '../../db/plan/plan-rows.ts';
import type { MeasureText } from '../../domain/plan/edit.ts';
import { leadOf, unitOf } from '../../domain/plan/match-names.ts';
import { knownHere } from './known.ts';
import { personNames } from './person-names.ts';

/**
 * Puts a measure of a confirmed plan right; what it said before stays, with the reason. Who is meant by a new name is found
 * by the name. Throws programme.measure_unknown, measure_changed.
 */
export async function correctMeasure(
  t: Tx,
  { measure, version, why }: { measure: string; version: number; why: string },
  text: MeasureText,
  by: Actor,
  now: Instant,
): Promise<void> {
  const before = await measureRow(t, measure);
  if (!before) throw domainError('programme.measure_unknown');
  const known = await knownHere(t);
  const { kind, from, to } = text.deadline;
  const lead = text.lead.trim();
  const due = text.deadline.text.trim();
  const sameDue =
    due === (before.deadlineText ?? '') && from === before.from && to === before.to && kind === before.deadlineKind;
  const sameLead = lead === (before.leadName ?? '');
  const units = (part: MeasureRow['units'][number]['part'], names: readonly string[]) =>
    [...new Set(names)].map((name) => ({ part, name, unit: unitOf(name, known.units).id }));
  const reached = await saveMeasure(t, measure, version, {
    text: text.text,
    leadName: lead || null,
    leadAccount: sameLead ? before.leadAccount : leadOf(lead, known.staff).id,
    leadCell: sameLead ? before.leadCell : 'corrected',
    deadlineText: due || null,
    deadlineCell: sameDue ? before.deadlineCell : 'corrected',
    deadlineKind: kind,
    from,
    to,
    units: [...units('responsible', text.departments), ...units('supporting', text.supporting)],
  });
  if (reached === null) throw domainError('programme.measure_changed');
  const after: CorrectionText = {
    ...{ text: text.text, lead: lead || null, deadline: due || null, from, to },
    ...{ departments: text.departments, supporting: text.supporting },
  };
  await insertCorrection(t, measure, reached, { at: now, by: actorId(by), why, before: said(before), after });
  const subject = `programme.measure/${measure}`;
  await audit(
    t,
    { actor: by, action: 'programme.correct_measure', subject, outcome: 'ok', detail: { version: reached } },
    now,
  );
}

/** The newest first. */
export async function readCorrections(t: Tx, measure: string): Promise<z.input<typeof correctionsSchema>> {
  const rows = await correctionRows(t, measure);
  const name = await personNames(
    t,
    rows.map(({ by }) => by),
  );
  return { items: rows.map((row) => ({ ...row, at: toOffset(row.at), by: name(row.by) })) };
}

function said({ text, leadName, deadlineText, from, to, units }: MeasureRow): CorrectionText {
  const names = (wanted: string) => units.filter(({ part }) => part === wanted).map(({ name }) => name);
  return {
    ...{ text, lead: leadName, deadline: deadlineText, from, to },
    ...{ departments: names('responsible'), supporting: names('supporting') },
  };
}
