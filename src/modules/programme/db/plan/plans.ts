import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Draft } from '../../domain/plan/draft.ts';

export type PlanState = 'draft' | 'active' | 'closed' | 'dropped';
export type SourceKind = 'txt' | 'docx' | 'xlsx' | 'pasted' | 'form' | 'authority';

export interface PlanHead {
  id: string;
  title: string;
  number: string | null;
  issuedOn: LocalDate | null;
  year: number;
  state: PlanState;
  sourceName: string;
  sourceKind: SourceKind;
  madeAt: Instant;
  madeBy: string;
  confirmedAt: Instant | null;
  confirmedBy: string | null;
  endedAt: Instant | null;
  endedWhy: string | null;
  version: number;
}

const HEAD = `plan_id as id, title, number, issued_on as "issuedOn", year, state, source_name as "sourceName",
  source_kind as "sourceKind", made_at as "madeAt", made_by as "madeBy", confirmed_at as "confirmedAt",
  confirmed_by as "confirmedBy", ended_at as "endedAt", ended_why as "endedWhy", version`;

export interface NewDraft {
  id: string;
  source: { name: string; kind: SourceKind; sm3: string; bytes: Buffer };
  draft: Draft;
  year: number;
  /** Whose plan it is, when it came down. */
  from?: { authority: number; plan: string };
}

/** False when the same document is here already as a draft or a plan. */
export async function insertDraft(
  t: Tx,
  { id, source, draft, year, from }: NewDraft,
  by: string,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into programme.plan (hospital_id, plan_id, title, number, issued_on, year, state, source_name, source_kind,
       source_sm3, source, draft, made_at, made_by, from_authority, from_plan)
     values ($1, $2, $3, $4, $5, $6, 'draft', $7, $8, $9, $10, $11::jsonb, $12, $13, $14, $15) on conflict do nothing`,
    [
      ...[t.scope.hospital, id, draft.title.text, draft.number.text || null, draft.date.date, year],
      ...[source.name, source.kind, source.sm3, source.bytes, kept(draft), now, by],
      ...[from?.authority ?? null, from?.plan ?? null],
    ],
  );
  return rowCount === 1;
}

// A document may hold the one character that the database refuses.
const kept = (draft: Draft): string => JSON.stringify(draft).replaceAll('\\u0000', '');

/** The draft or plan that was made of this document. */
export async function planOfSource(t: Tx, sm3: string): Promise<{ id: string; state: PlanState } | undefined> {
  const { rows } = await t.client.query<{ id: string; state: PlanState }>(
    `select plan_id as id, state from programme.plan where hospital_id = $1 and source_sm3 = $2 and state <> 'dropped'`,
    [t.scope.hospital, sm3],
  );
  return rows[0];
}

/** Everything but dropped ones, the newest first. */
export async function planHeads(t: Tx): Promise<PlanHead[]> {
  const { rows } = await t.client.query<PlanHead>(
    `select ${HEAD} from programme.plan where hospital_id = $1 and state <> 'dropped'
     order by made_at desc, plan_id limit 200`,
    [t.scope.hospital],
  );
  return rows;
}

export async function planHead(t: Tx, id: string): Promise<PlanHead | undefined> {
  const { rows } = await t.client.query<PlanHead>(
    `select ${HEAD} from programme.plan where hospital_id = $1 and plan_id = $2`,
    [t.scope.hospital, id],
  );
  return rows[0];
}

export async function draftOf(t: Tx, id: string): Promise<{ head: PlanHead; draft: Draft } | undefined> {
  const { rows } = await t.client.query<PlanHead & { draft: Draft }>(
    `select ${HEAD}, draft from programme.plan where hospital_id = $1 and plan_id = $2 and state = 'draft'`,
    [t.scope.hospital, id],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { draft, ...head } = row;
  return { head, draft };
}

/** The draft as a person has just changed it; false when it changed meanwhile or is no draft any more. */
export async function saveDraft(t: Tx, id: string, version: number, draft: Draft): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update programme.plan set draft = $4::jsonb, title = $5, number = $6, issued_on = $7, year = coalesce($8, year),
       version = version + 1
     where hospital_id = $1 and plan_id = $2 and version = $3 and state = 'draft'`,
    [
      ...[t.scope.hospital, id, version, JSON.stringify(draft)],
      ...[draft.title.text, draft.number.text || null, draft.date.date, draft.year],
    ],
  );
  return rowCount === 1;
}

/** Makes the draft the plan and answers with its new version; null when it changed meanwhile or is no draft any more. */
export async function activate(t: Tx, id: string, version: number, draft: Draft, by: string, now: Instant) {
  const goals = JSON.stringify(draft.goals.map(({ text }) => text));
  const { rows } = await t.client.query<{ version: number }>(
    `update programme.plan set state = 'active', draft = null, goals = $4::jsonb, numbers = $5::jsonb, confirmed_at = $6,
       confirmed_by = $7, indicators = $8::jsonb, leading_group = $9::jsonb, version = version + 1
     where hospital_id = $1 and plan_id = $2 and version = $3 and state = 'draft' returning version`,
    [
      ...[t.scope.hospital, id, version, goals, JSON.stringify(draft.numbers), now, by],
      ...[JSON.stringify(draft.indicators), JSON.stringify(draft.group)],
    ],
  );
  return rows[0]?.version ?? null;
}

/** Ends a draft (dropped) or a plan (closed); null when it changed meanwhile or stands otherwise. */
export async function endPlan(
  t: Tx,
  { id, version, to, why }: { id: string; version: number; to: 'dropped' | 'closed'; why: string | null },
  by: string,
  now: Instant,
): Promise<number | null> {
  const { rows } = await t.client.query<{ version: number }>(
    `update programme.plan set state = $4, draft = null, ended_at = $5, ended_by = $6, ended_why = $7, version = version + 1
     where hospital_id = $1 and plan_id = $2 and version = $3 and state = $8 returning version`,
    [t.scope.hospital, id, version, to, now, by, why, to === 'dropped' ? 'draft' : 'active'],
  );
  return rows[0]?.version ?? null;
}

export async function sourceOf(
  t: Tx,
  id: string,
): Promise<{ name: string; kind: SourceKind; bytes: Buffer } | undefined> {
  const { rows } = await t.client.query<{ name: string; kind: SourceKind; bytes: Buffer }>(
    `select source_name as name, source_kind as kind, source as bytes from programme.plan
     where hospital_id = $1 and plan_id = $2 and state <> 'dropped' and source is not null`,
    [t.scope.hospital, id],
  );
  return rows[0];
}
