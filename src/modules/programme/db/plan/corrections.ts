import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Deadline } from '../../domain/plan/parsed.ts';

export interface MeasureNow {
  text: string;
  leadName: string | null;
  leadAccount: string | null;
  leadCell: string;
  deadlineText: string | null;
  deadlineCell: string;
  deadlineKind: Deadline['kind'];
  from: LocalDate | null;
  to: LocalDate | null;
  units: { part: 'responsible' | 'supporting'; name: string; unit: string | null }[];
}

/** The measure as it is from now on; its new version, or null when it changed meanwhile. */
export async function saveMeasure(t: Tx, id: string, version: number, now: MeasureNow): Promise<number | null> {
  const { rows } = await t.client.query<{ version: number }>(
    `update programme.measure set text = $4, lead_name = $5, lead_account = $6, lead_cell = $7, deadline_text = $8,
       deadline_cell = $9, deadline_kind = $10, due_from = $11, due_to = $12, version = version + 1, remind_on = null,
       brought = case when brought = 'unsettled' and due_to is distinct from $12::date then 'moved' else brought end
     where hospital_id = $1 and measure_id = $2 and version = $3 returning version`,
    [
      ...[t.scope.hospital, id, version, now.text, now.leadName, now.leadAccount, now.leadCell],
      ...[now.deadlineText, now.deadlineCell, now.deadlineKind, now.from, now.to],
    ],
  );
  const [row] = rows;
  if (!row) return null;
  await t.client.query('delete from programme.measure_unit where hospital_id = $1 and measure_id = $2', [
    t.scope.hospital,
    id,
  ]);
  await t.client.query(
    `insert into programme.measure_unit (hospital_id, measure_id, part, position, name, unit_id, cell)
     select $1, $2, u.part, row_number() over (partition by u.part order by u.at) - 1, u.name, u.unit, 'corrected'
     from unnest($3::text[], $4::text[], $5::uuid[]) with ordinality as u (part, name, unit, at)`,
    [t.scope.hospital, id, now.units.map((u) => u.part), now.units.map((u) => u.name), now.units.map((u) => u.unit)],
  );
  return row.version;
}

export interface CorrectionText {
  text: string;
  lead: string | null;
  deadline: string | null;
  from: LocalDate | null;
  to: LocalDate | null;
  departments: string[];
  supporting: string[];
}

export interface Correction {
  at: Instant;
  by: string;
  why: string;
  before: CorrectionText;
  after: CorrectionText;
}

export async function insertCorrection(t: Tx, id: string, version: number, one: Correction): Promise<void> {
  await t.client.query(
    `insert into programme.measure_correction (hospital_id, measure_id, version, at, by, why, before, after)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb)`,
    [
      ...[t.scope.hospital, id, version, one.at, one.by, one.why],
      ...[JSON.stringify(one.before), JSON.stringify(one.after)],
    ],
  );
}

/** The newest first. */
export async function correctionRows(t: Tx, id: string): Promise<Correction[]> {
  const { rows } = await t.client.query<Correction>(
    `select at, by, why, before, after from programme.measure_correction
     where hospital_id = $1 and measure_id = $2 order by version desc limit 200`,
    [t.scope.hospital, id],
  );
  return rows;
}
