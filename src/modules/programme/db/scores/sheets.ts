import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export type SheetState = 'filling' | 'filled' | 'reviewed' | 'closed';

export interface SheetRow {
  id: string;
  plan: string | null;
  unit: string | null;
  /** Title of the plan, or name of the unit. */
  of: string;
  period: string;
  from: LocalDate;
  to: LocalDate;
  state: SheetState;
  full: number | null;
  points: number | null;
  bonus: number | null;
  scaled: number | null;
  note: string;
  madeBy: string;
  filledAt: Instant | null;
  filledBy: string | null;
  reviewedAt: Instant | null;
  reviewedBy: string | null;
  closedAt: Instant | null;
  closedBy: string | null;
  version: number;
}

const SHEET = `select s.sheet_id as id, s.plan_id as plan, s.unit_id as unit, coalesce(p.title, u.name) as "of", s.period,
  s.from_day as "from", s.to_day as "to", s.state, s.full_marks as full, s.points, s.bonus, s.scaled, s.note, s.made_by as "madeBy",
  s.filled_at as "filledAt", s.filled_by as "filledBy", s.reviewed_at as "reviewedAt", s.reviewed_by as "reviewedBy",
  s.closed_at as "closedAt", s.closed_by as "closedBy", s.version
  from programme.score_sheet s
  left join programme.plan p on p.hospital_id = s.hospital_id and p.plan_id = s.plan_id
  left join programme.unit u on u.hospital_id = s.hospital_id and u.unit_id = s.unit_id`;

export interface NewSheet {
  id: string;
  plan: string | null;
  unit: string | null;
  period: string;
  from: LocalDate;
  to: LocalDate;
}

/** Of an active plan or unit; false when there is none, or the period has its sheet already. */
export async function insertSheet(t: Tx, s: NewSheet, by: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into programme.score_sheet (hospital_id, sheet_id, plan_id, unit_id, period, from_day, to_day, made_at, made_by)
     select $1, $2, $3::uuid, $4::uuid, $5, $6, $7, $8, $9
     where exists (select from programme.plan where hospital_id = $1 and plan_id = $3::uuid and state = 'active')
       or exists (select from programme.unit where hospital_id = $1 and unit_id = $4::uuid and active)
     on conflict do nothing`,
    [t.scope.hospital, s.id, s.plan, s.unit, s.period, s.from, s.to, now, by],
  );
  return rowCount === 1;
}

export async function sheetRow(t: Tx, id: string): Promise<SheetRow | null> {
  const { rows } = await t.client.query<SheetRow>(`${SHEET} where s.hospital_id = $1 and s.sheet_id = $2`, [
    t.scope.hospital,
    id,
  ]);
  return rows[0] ?? null;
}

/** Sheets of plans, the latest period first. */
export async function planSheets(t: Tx): Promise<SheetRow[]> {
  const { rows } = await t.client.query<SheetRow>(
    `${SHEET} where s.hospital_id = $1 and s.plan_id is not null
     order by s.to_day desc, s.from_day, s.sheet_id limit 200`,
    [t.scope.hospital],
  );
  return rows;
}

/** Sheets of units in some months. */
export async function unitSheets(t: Tx, months: readonly string[]): Promise<SheetRow[]> {
  const { rows } = await t.client.query<SheetRow>(
    `${SHEET} where s.hospital_id = $1 and s.unit_id is not null and s.period = any ($2::text[]) order by s.period`,
    [t.scope.hospital, months],
  );
  return rows;
}

const TO = {
  filled: `state = 'filled', filled_at = $5, filled_by = $6, note = ''`,
  reviewed: `state = 'reviewed', reviewed_at = $5, reviewed_by = $6`,
  closed: `state = 'closed', closed_at = $5, closed_by = $6`,
} as const;

export interface SheetResult {
  full: number;
  points: number;
  bonus: number;
  scaled: number;
}

/** False when the sheet is not in `from` any more or has changed since `version`. */
export async function moveSheet(
  t: Tx,
  id: string,
  version: number,
  from: SheetState,
  to: 'reviewed' | 'closed',
  by: string,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update programme.score_sheet set ${TO[to]}, version = version + 1
     where hospital_id = $1 and sheet_id = $2 and version = $3 and state = $4`,
    [t.scope.hospital, id, version, from, now, by],
  );
  return rowCount === 1;
}

/** Filled, with its result; false when it is not being filled any more or has changed since `version`. */
export async function fillSheet(t: Tx, id: string, version: number, result: SheetResult, by: string, now: Instant) {
  const { rowCount } = await t.client.query(
    `update programme.score_sheet set ${TO.filled}, full_marks = $7, points = $8, bonus = $9, scaled = $10, version = version + 1
     where hospital_id = $1 and sheet_id = $2 and version = $3 and state = $4`,
    [
      ...[t.scope.hospital, id, version, 'filling', now, by],
      ...[result.full, result.points, result.bonus, result.scaled],
    ],
  );
  return rowCount === 1;
}

/** Back to whoever fills it, with the reason; its result and kept lines go. Not from closed. */
export async function returnSheet(t: Tx, id: string, version: number, note: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update programme.score_sheet set state = 'filling', note = $4, filled_at = null, filled_by = null, reviewed_at = null,
       reviewed_by = null, full_marks = null, points = null, bonus = null, scaled = null, version = version + 1
     where hospital_id = $1 and sheet_id = $2 and version = $3 and state in ('filled', 'reviewed')`,
    [t.scope.hospital, id, version, note],
  );
  if (rowCount !== 1) return false;
  await t.client.query('delete from programme.score_line where hospital_id = $1 and sheet_id = $2', [
    t.scope.hospital,
    id,
  ]);
  return true;
}
