import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Category, Severity, Source, State, WalkStep } from '../../domain/problems/words.ts';

export interface ProblemRow {
  id: string;
  source: Source;
  round: string | null;
  walkStep: WalkStep | null;
  foundOn: LocalDate;
  placeId: string | null;
  place: string;
  category: Category;
  severity: Severity;
  words: string;
  /** Of a figure: its own words in English. */
  wordsEn: string | null;
  placeEn: string | null;
  state: State;
  unit: string | null;
  unitName: string | null;
  assignee: string | null;
  dueOn: LocalDate | null;
  returns: number;
  rectifiedBy: string | null;
  recordedAt: Instant;
  recordedBy: string;
  closedAt: Instant | null;
  version: number;
  photo: string | null;
  figureKey: string | null;
  figureNo: number | null;
  figurePeriod: string | null;
  figureDepartment: string | null;
  figureValue: number | null;
  figureTarget: number | null;
  figureUnit: string | null;
}

const COLUMNS = `p.problem_id as id, p.source, p.round_id as round, p.walk_step as "walkStep", p.found_on as "foundOn", p.place_id as "placeId", p.place,
  p.category, p.severity, p.words, p.words_en as "wordsEn", p.place_en as "placeEn", p.state, p.unit_id as unit, u.name as "unitName", p.assignee, p.due_on as "dueOn", p.returns,
  p.rectified_by as "rectifiedBy", p.recorded_at as "recordedAt", p.recorded_by as "recordedBy", p.closed_at as "closedAt",
  p.version, p.figure_key as "figureKey", p.figure_no as "figureNo", p.figure_period as "figurePeriod", p.figure_department as "figureDepartment",
  p.figure_value as "figureValue", p.figure_target as "figureTarget", p.figure_unit as "figureUnit",
  (select f.file_id from programme.problem_photo f where f.hospital_id = p.hospital_id and f.problem_id = p.problem_id
   order by f.no, f.position limit 1) as photo`;
const FROM = `programme.problem p left join programme.unit u on u.hospital_id = p.hospital_id and u.unit_id = p.unit_id`;

/** Whose problems somebody sees: all, or what their units are to mend, what they recorded or are to mend themselves. */
export interface Eye {
  all: boolean;
  account: string;
}
const SEEN = `($2 or p.recorded_by = $3 or p.assignee::text = $3 or exists (select from programme.unit_member m
  where m.hospital_id = p.hospital_id and m.unit_id = p.unit_id and m.account_id::text = $3))`;

export interface Wanted {
  states: readonly State[];
  unit?: string | undefined;
  place?: string | undefined;
  category?: string | undefined;
  severity?: string | undefined;
  round?: string | undefined;
  /** Only what is past its date on this day. */
  overdueOn?: LocalDate | undefined;
  /** Only what the eye's own units or the eye itself are to mend. */
  ours?: boolean | undefined;
  /** Given, what is past its date on this day comes first, then what was sent back. */
  today?: LocalDate | undefined;
  limit: number;
}

/** What presses first: past or near its date, returned, unassigned; closed ones newest first. */
export async function problemRows(t: Tx, eye: Eye, wanted: Wanted): Promise<ProblemRow[]> {
  const { rows } = await t.client.query<ProblemRow>(
    `select ${COLUMNS} from ${FROM}
     where p.hospital_id = $1 and ${SEEN} and p.state = any ($4)
       and ($5::uuid is null or p.unit_id = $5) and ($6::text is null or p.place = $6) and ($7::text is null or p.category = $7)
       and ($8::uuid is null or p.round_id = $8)
       and ($9::date is null or (p.state in ('assigned', 'returned') and p.due_on < $9))
       and (not $10 or p.assignee::text = $3 or exists (select from programme.unit_member m
         where m.hospital_id = p.hospital_id and m.unit_id = p.unit_id and m.account_id::text = $3))
       and ($12::text is null or p.severity = $12)
     order by p.closed_at desc nulls first,
       case when $13::date is null then 0 when p.state in ('assigned', 'returned') and p.due_on < $13 then 0
         when p.state = 'returned' then 1 else 2 end, p.due_on nulls first, p.problem_id desc limit $11`,
    [
      ...[t.scope.hospital, eye.all, eye.account, [...wanted.states], wanted.unit ?? null, wanted.place ?? null],
      ...[wanted.category ?? null, wanted.round ?? null, wanted.overdueOn ?? null, wanted.ours ?? false, wanted.limit],
      ...[wanted.severity ?? null, wanted.today ?? null],
    ],
  );
  return rows;
}

export async function problemRow(t: Tx, eye: Eye, id: string): Promise<ProblemRow | null> {
  const { rows } = await t.client.query<ProblemRow>(
    `select ${COLUMNS} from ${FROM} where p.hospital_id = $1 and ${SEEN} and p.problem_id = $4`,
    [t.scope.hospital, eye.all, eye.account, id],
  );
  return rows[0] ?? null;
}

export async function problemsById(t: Tx, ids: readonly string[]): Promise<ProblemRow[]> {
  const { rows } = await t.client.query<ProblemRow>(
    `select ${COLUMNS} from ${FROM} where p.hospital_id = $1 and p.problem_id = any ($2::uuid[]) order by p.problem_id desc`,
    [t.scope.hospital, [...ids]],
  );
  return rows;
}

export interface StepRow {
  no: number;
  state: State;
  beganAt: Instant;
  endedAt: Instant | null;
  by: string;
  words: string;
  unitName: string | null;
  assignee: string | null;
  dueOn: LocalDate | null;
  photos: string[];
}

/** The whole history, oldest first. */
export async function stepRows(t: Tx, problem: string): Promise<StepRow[]> {
  const { rows } = await t.client.query<StepRow>(
    `select s.no, s.state, s.began_at as "beganAt", s.ended_at as "endedAt", s.by_whom as by, s.words, u.name as "unitName",
       s.assignee, s.due_on as "dueOn",
       array(select f.file_id::text from programme.problem_photo f where f.hospital_id = s.hospital_id
         and f.problem_id = s.problem_id and f.no = s.no order by f.position) as photos
     from programme.problem_step s
     left join programme.unit u on u.hospital_id = s.hospital_id and u.unit_id = s.unit_id
     where s.hospital_id = $1 and s.problem_id = $2 order by s.no`,
    [t.scope.hospital, problem],
  );
  return rows;
}
