import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Plan } from '../domain/plan.ts';

export interface DraftRow {
  plan: Plan;
  version: number;
  base: number;
  changedAt: Instant;
  changedBy: string;
}
export interface EditionRow {
  number: number;
  note: string;
  publishedAt: Instant;
  publishedBy: string;
}

const DRAFT = `plan, version, base, changed_at as "changedAt", changed_by as "changedBy"`;
const EDITION = `number, note, published_at as "publishedAt", published_by as "publishedBy"`;

export async function draftRow(t: Tx): Promise<DraftRow | null> {
  const { rows } = await t.client.query<DraftRow>(`select ${DRAFT} from guidance.draft where hospital_id = $1`, [
    t.scope.hospital,
  ]);
  return rows[0] ?? null;
}

/** Keeps the draft that was seen at `version` (0: there was none); null when somebody else was quicker. */
export async function keepDraft(
  t: Tx,
  draft: { plan: Plan; version: number; base: number | null },
  by: string,
  now: Instant,
): Promise<DraftRow | null> {
  const values = [t.scope.hospital, JSON.stringify(draft.plan), draft.version, draft.base, now, by];
  const { rows } = await t.client.query<DraftRow>(
    draft.version === 0
      ? `insert into guidance.draft (hospital_id, plan, version, base, changed_at, changed_by)
         values ($1, $2, $3::integer + 1, coalesce($4::integer, 0), $5, $6) on conflict do nothing returning ${DRAFT}`
      : `update guidance.draft set plan = $2, version = version + 1, base = coalesce($4::integer, base), changed_at = $5,
           changed_by = $6 where hospital_id = $1 and version = $3 returning ${DRAFT}`,
    values,
  );
  return rows[0] ?? null;
}

/** The draft of this version becomes the next edition; its row is locked first, so numbers have no gap. Null: it has changed. */
export async function publishDraft(
  t: Tx,
  version: number,
  note: string,
  by: string,
  now: Instant,
): Promise<EditionRow | null> {
  const locked = await t.client.query(
    `update guidance.draft set version = version + 1,
       base = (select coalesce(max(number), 0) + 1 from guidance.edition where hospital_id = $1)
     where hospital_id = $1 and version = $2 returning base`,
    [t.scope.hospital, version],
  );
  if (locked.rows.length === 0) return null;
  const { rows } = await t.client.query<EditionRow>(
    `insert into guidance.edition (hospital_id, number, plan, note, published_at, published_by)
     select hospital_id, base, plan, $2, $3, $4 from guidance.draft where hospital_id = $1 returning ${EDITION}`,
    [t.scope.hospital, note, now, by],
  );
  return rows[0] as EditionRow;
}

/** The number of the edition in force; null before the first. */
export async function currentNumber(t: Tx): Promise<number | null> {
  const { rows } = await t.client.query<{ number: number | null }>(
    'select max(number) as number from guidance.edition where hospital_id = $1',
    [t.scope.hospital],
  );
  return rows[0]?.number ?? null;
}

export async function planOf(t: Tx, number: number): Promise<Plan | null> {
  const { rows } = await t.client.query<{ plan: Plan }>(
    'select plan from guidance.edition where hospital_id = $1 and number = $2',
    [t.scope.hospital, number],
  );
  return rows[0]?.plan ?? null;
}

/** The latest first. */
export async function editionRows(t: Tx): Promise<EditionRow[]> {
  const { rows } = await t.client.query<EditionRow>(
    `select ${EDITION} from guidance.edition where hospital_id = $1 order by number desc limit 100`,
    [t.scope.hospital],
  );
  return rows;
}
