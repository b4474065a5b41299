import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Kind, VersionState, VisitStep } from '../domain/kinds.ts';
import type { ProcessStep } from '../domain/process.ts';

export interface PieceRow {
  id: string;
  kind: Kind;
  about: string | null;
  department: string | null;
  step: VisitStep | null;
}

export interface VersionRow {
  piece: string;
  no: number;
  state: VersionState;
  titleZh: string;
  titleEn: string;
  bodyZh: string;
  bodyEn: string;
  steps: ProcessStep[] | null;
  validUntil: string | null;
  blocking: number;
  writers: string[];
  writtenAt: Instant;
  submittedAt: Instant | null;
  reviewedBy: string | null;
  note: string | null;
  publishedAt: Instant | null;
  endedAt: Instant | null;
  endedWhy: string | null;
  version: number;
}

const PIECE = `id, kind, about_id as about, department_id as department, step`;
export const VERSION = `v.piece_id as piece, v.no, v.state, v.title_zh as "titleZh", v.title_en as "titleEn",
  v.body_zh as "bodyZh", v.body_en as "bodyEn", v.steps, v.valid_until as "validUntil", v.blocking, v.writers,
  v.written_at as "writtenAt", v.submitted_at as "submittedAt", v.reviewed_by as "reviewedBy", v.note,
  v.published_at as "publishedAt", v.ended_at as "endedAt", v.ended_why as "endedWhy", v.version`;

export async function insertPiece(t: Tx, p: PieceRow, by: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into content.piece (hospital_id, id, kind, about_id, department_id, step, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [t.scope.hospital, p.id, p.kind, p.about, p.department, p.step, now, by],
  );
}

export async function pieceRow(t: Tx, id: string): Promise<PieceRow | null> {
  const { rows } = await t.client.query<PieceRow>(
    `select ${PIECE} from content.piece where hospital_id = $1 and id = $2`,
    [t.scope.hospital, id],
  );
  return rows[0] ?? null;
}

/** The newest first. */
export async function versionRows(t: Tx, piece: string): Promise<VersionRow[]> {
  const { rows } = await t.client.query<VersionRow>(
    `select ${VERSION} from content.version v where v.hospital_id = $1 and v.piece_id = $2 order by v.no desc limit 200`,
    [t.scope.hospital, piece],
  );
  return rows;
}

/** Every piece with the version that is worked on, or else its last; texts left out. What was touched last comes first. */
export async function pieceHeads(t: Tx): Promise<(PieceRow & Omit<VersionRow, 'piece'> & { live: boolean })[]> {
  const { rows } = await t.client.query(
    `select p.id, p.kind, p.about_id as about, p.department_id as department, p.step, ${VERSION},
       exists (select from content.version l where l.hospital_id = p.hospital_id and l.piece_id = p.id
         and l.state = 'published') as live
     from content.piece p join lateral (
       select * from content.version w where w.hospital_id = p.hospital_id and w.piece_id = p.id order by w.no desc limit 1
     ) v on true
     where p.hospital_id = $1
     order by coalesce(v.ended_at, v.published_at, v.submitted_at, v.written_at) desc, p.id limit 1000`,
    [t.scope.hospital],
  );
  return rows;
}
