import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ProcessStep } from '../domain/process.ts';

export interface TextRow {
  titleZh: string;
  titleEn: string;
  bodyZh: string;
  bodyEn: string;
  steps: ProcessStep[] | null;
  validUntil: string | null;
  blocking: number;
}

const values = (x: TextRow) => [
  x.titleZh,
  x.titleEn,
  x.bodyZh,
  x.bodyEn,
  x.steps === null ? null : JSON.stringify(x.steps),
  x.validUntil,
  x.blocking,
];

/** The next version of a piece, as a draft. */
export async function insertDraft(t: Tx, piece: string, text: TextRow, by: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into content.version (hospital_id, piece_id, no, state, title_zh, title_en, body_zh, body_en, steps, valid_until,
       blocking, writers, written_at)
     select $1, $2, coalesce((select max(no) from content.version where hospital_id = $1 and piece_id = $2), 0) + 1, 'draft',
       $3, $4, $5, $6, $7::jsonb, $8, $9, array[$10], $11`,
    [t.scope.hospital, piece, ...values(text), by, now],
  );
}

/** False when it is no draft any more, or somebody has saved since `version`. Whoever saves has written. */
export function saveDraft(t: Tx, piece: string, version: number, text: TextRow, by: string, now: Instant) {
  return changed(
    t,
    piece,
    version,
    'draft',
    `title_zh = $5, title_en = $6, body_zh = $7, body_en = $8, steps = $9::jsonb, valid_until = $10, blocking = $11,
     writers = case when $12 = any (writers) then writers else writers || $12::text end, written_at = $13, note = null,
     reviewed_by = null, reviewed_at = null, submitted_at = null`,
    [...values(text), by, now],
  );
}

export function submitDraft(t: Tx, piece: string, version: number, now: Instant): Promise<boolean> {
  return changed(t, piece, version, 'draft', `state = 'in_review', submitted_at = $5, note = null`, [now]);
}

/** Back to the writer; who gave it back is kept beside the note, and a writer cannot do it. */
export function giveBack(t: Tx, piece: string, version: number, by: string, note: string, now: Instant) {
  return changed(t, piece, version, 'in_review', `state = 'draft', reviewed_by = $5, reviewed_at = $6, note = $7`, [
    by,
    now,
    note,
  ]);
}

/** `blocking` is what the rules of this moment find in it: with more than none the table refuses. */
export async function publish(
  t: Tx,
  piece: string,
  version: number,
  { by, note, blocking }: { by: string; note: string; blocking: number },
  now: Instant,
): Promise<boolean> {
  await t.client.query(
    `update content.version set state = 'replaced', ended_at = $3, ended_by = $4, version = version + 1
     where hospital_id = $1 and piece_id = $2 and state = 'published'`,
    [t.scope.hospital, piece, now, by],
  );
  return changed(
    t,
    piece,
    version,
    'in_review',
    `state = 'published', reviewed_by = $5, reviewed_at = $6, published_at = $6, note = $7, blocking = $8`,
    [by, now, note, blocking],
  );
}

export function withdraw(t: Tx, piece: string, version: number, by: string, why: string, now: Instant) {
  return changed(t, piece, version, 'published', `state = 'withdrawn', ended_at = $5, ended_by = $6, ended_why = $7`, [
    now,
    by,
    why,
  ]);
}

async function changed(t: Tx, piece: string, version: number, from: string, set: string, more: unknown[]) {
  const { rowCount } = await t.client.query(
    `update content.version set ${set}, version = version + 1
     where hospital_id = $1 and piece_id = $2 and state = $3 and version = $4`,
    [t.scope.hospital, piece, from, version, ...more],
  );
  return rowCount === 1;
}
