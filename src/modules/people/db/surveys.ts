import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface Ask {
  zh: string;
  en: string;
}
export interface SurveyRow {
  id: string;
  titleZh: string;
  titleEn: string;
  asks: Ask[];
  state: 'draft' | 'open' | 'closed';
  invited: number | null;
  openedAt: Instant | null;
  closedAt: Instant | null;
}

const SURVEY = `s.survey_id as id, s.title_zh as "titleZh", s.title_en as "titleEn", s.asks, s.state, s.invited,
  s.opened_at as "openedAt", s.closed_at as "closedAt"`;

export async function insertSurvey(
  t: Tx,
  s: Pick<SurveyRow, 'id' | 'titleZh' | 'titleEn' | 'asks'>,
  by: string,
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into people.survey (hospital_id, survey_id, title_zh, title_en, asks, state, made_at, made_by)
     values ($1, $2, $3, $4, $5, 'draft', $6, $7)`,
    [t.scope.hospital, s.id, s.titleZh, s.titleEn, JSON.stringify(s.asks), now, by],
  );
}

/** False when it is no draft any more. */
export async function openSurvey(t: Tx, id: string, invited: number, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update people.survey set state = 'open', opened_at = $3, invited = $4
     where hospital_id = $1 and survey_id = $2 and state = 'draft'`,
    [t.scope.hospital, id, now, invited],
  );
  return rowCount === 1;
}

/** False when it is not open. */
export async function closeSurvey(t: Tx, id: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update people.survey set state = 'closed', closed_at = $3 where hospital_id = $1 and survey_id = $2 and state = 'open'`,
    [t.scope.hospital, id, now],
  );
  return rowCount === 1;
}

/** The newest first. */
export async function surveyRows(t: Tx): Promise<SurveyRow[]> {
  const { rows } = await t.client.query<SurveyRow>(
    `select ${SURVEY} from people.survey s where s.hospital_id = $1 order by s.made_at desc, s.survey_id desc limit 50`,
    [t.scope.hospital],
  );
  return rows;
}

/** Open surveys that this person has not answered. */
export async function surveysToAnswer(t: Tx, account: string): Promise<SurveyRow[]> {
  const { rows } = await t.client.query<SurveyRow>(
    `select ${SURVEY} from people.survey s where s.hospital_id = $1 and s.state = 'open' and not exists (
       select from people.survey_taken k where k.hospital_id = $1 and k.survey_id = s.survey_id and k.account_id = $2)
     order by s.opened_at`,
    [t.scope.hospital, account],
  );
  return rows;
}

/** The number of questions of an open survey, locked so that it does not close meanwhile; null when it is not open. */
export async function openQuestions(t: Tx, id: string): Promise<number | null> {
  const { rows } = await t.client.query<{ questions: number }>(
    `select jsonb_array_length(asks) as questions from people.survey
     where hospital_id = $1 and survey_id = $2 and state = 'open' for share`,
    [t.scope.hospital, id],
  );
  return rows[0]?.questions ?? null;
}

/** Two rows that nothing ties together: who, and what. `answer` is a random id, never one that holds the time. */
export async function insertAnswer(
  t: Tx,
  survey: string,
  account: string,
  answer: string,
  marks: readonly number[],
  remark: string,
): Promise<void> {
  await t.client.query('insert into people.survey_taken (hospital_id, survey_id, account_id) values ($1, $2, $3)', [
    t.scope.hospital,
    survey,
    account,
  ]);
  await t.client.query(
    'insert into people.survey_answer (hospital_id, answer_id, survey_id, marks, remark) values ($1, $2, $3, $4, $5)',
    [t.scope.hospital, answer, survey, marks, remark],
  );
}

/** Ordered by a random id: the order of coming is not kept. */
export async function answersOf(
  t: Tx,
  surveys: readonly string[],
): Promise<{ survey: string; marks: number[]; remark: string }[]> {
  const { rows } = await t.client.query<{ survey: string; marks: number[]; remark: string }>(
    `select survey_id as survey, marks, remark from people.survey_answer
     where hospital_id = $1 and survey_id = any($2::uuid[]) order by answer_id`,
    [t.scope.hospital, surveys],
  );
  return rows;
}
