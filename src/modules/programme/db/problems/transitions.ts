import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Category, Severity, Source, State, WalkStep } from '../../domain/problems/words.ts';

export interface NewProblem {
  id: string;
  source: Source;
  round: string | null;
  walkStep: WalkStep | null;
  foundOn: string;
  placeId: string | null;
  place: string;
  category: Category;
  severity: Severity;
  words: string;
  /** What the programme itself has written. */
  wordsEn?: string;
  placeEn?: string;
  figure: FigureRow | null;
}
export interface FigureRow {
  key: string;
  no: number;
  period: string;
  department: string | null;
  /** Hundredths. */
  value: number;
  target: number | null;
  unit: string;
}

export interface Step {
  by: string;
  words: string;
  photos: readonly string[];
}

/** A problem and the first entry of its history. */
export async function insertProblem(t: Tx, p: NewProblem, step: Step, now: Instant): Promise<void> {
  const f = p.figure;
  await t.client.query(
    `with made as (
       insert into programme.problem (hospital_id, problem_id, source, round_id, walk_step, found_on, place_id, place, category,
         severity, words, figure_no, figure_period, figure_department, figure_value, figure_target, figure_unit, recorded_at,
         recorded_by, figure_key, words_en, place_en)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $22, $23, $24))
     insert into programme.problem_step (hospital_id, problem_id, no, state, began_at, by_whom, words, photos)
     values ($1, $2, 1, 'recorded', $18, $19, $20, $21)`,
    [
      ...[t.scope.hospital, p.id, p.source, p.round, p.walkStep, p.foundOn, p.placeId, p.place, p.category, p.severity],
      ...[p.words, f?.no ?? null, f?.period ?? null, f?.department ?? null, f?.value ?? null, f?.target ?? null],
      ...[f?.unit ?? null, now, step.by, step.words, step.photos.length],
      ...[f?.key ?? null, p.wordsEn ?? null, p.placeEn ?? null],
    ],
  );
  await attach(t, p.id, 1, step.photos);
}

export interface Transition {
  problem: string;
  /** Of the row, as the page saw it. */
  version: number;
  from: readonly State[];
  to: State;
  /** What else changes in the row: constant SQL of this folder, its values from $9 on. */
  set: string;
  values: readonly unknown[];
  /** Further condition, likewise. */
  only?: string;
}

/**
 * One conditional statement: the row changes, its present entry ends and the next one begins, or nothing does. Answers
 * the row's new version; null when it stands otherwise by now.
 */
export async function move(t: Tx, it: Transition, step: Step, now: Instant): Promise<number | null> {
  const { rows } = await t.client.query<{ version: number }>(
    `with moved as (
       update programme.problem set state = $4, version = version + 1${it.set && `, ${it.set}`}
       where hospital_id = $1 and problem_id = $2 and version = $3 and state = any ($5) ${it.only ? `and ${it.only}` : ''}
       returning hospital_id, problem_id, version, state, unit_id, assignee, due_on),
     ended as (
       update programme.problem_step s set ended_at = $6 from moved m
       where s.hospital_id = m.hospital_id and s.problem_id = m.problem_id and s.ended_at is null
       returning m.*),
     begun as (
       insert into programme.problem_step (hospital_id, problem_id, no, state, began_at, by_whom, words, unit_id, assignee,
         due_on, photos)
       select hospital_id, problem_id, version, state, $6, $7, $8, unit_id, assignee, due_on, ${Number(step.photos.length)}
       from ended returning no)
     select no as version from begun`,
    [t.scope.hospital, it.problem, it.version, it.to, [...it.from], now, step.by, step.words, ...it.values],
  );
  const version = rows[0]?.version ?? null;
  if (version !== null) await attach(t, it.problem, version, step.photos);
  return version;
}

async function attach(t: Tx, problem: string, no: number, photos: readonly string[]): Promise<void> {
  if (photos.length === 0) return;
  // A file that is not there has no media: the row is then refused.
  await t.client.query(
    `insert into programme.problem_photo (hospital_id, problem_id, no, position, file_id, media)
     select $1, $2, $3, p.position, p.file, coalesce(f.media, 'image/none')
     from unnest($4::uuid[]) with ordinality as p (file, position)
     left join programme.problem_file f on f.hospital_id = $1 and f.file_id = p.file`,
    [t.scope.hospital, problem, no, [...photos]],
  );
}
