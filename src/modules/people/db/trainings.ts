import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export type TrainingKind = 'training' | 'exam' | 'drill';
export type Outcome = 'invited' | 'attended' | 'absent';

export interface TrainingRow {
  id: string;
  kind: TrainingKind;
  title: string;
  heldOn: LocalDate;
  minutes: number;
  place: string;
  passMark: number | null;
  fullMark: number | null;
  evidence: string;
  state: 'planned' | 'held' | 'cancelled';
  version: number;
}
export interface OutcomeRow {
  training: string;
  account: string;
  outcome: Outcome;
  score: number | null;
}

const TRAINING = `g.training_id as id, g.kind, g.title, g.held_on as "heldOn", g.minutes, g.place, g.pass_mark as "passMark",
  g.full_mark as "fullMark", g.evidence, g.state, g.version`;

export async function insertTraining(
  t: Tx,
  g: Omit<TrainingRow, 'state' | 'version' | 'evidence'>,
  people: readonly string[],
  by: string,
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into people.training
       (hospital_id, training_id, kind, title, held_on, minutes, place, pass_mark, full_mark, state, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'planned', $10, $11)`,
    [t.scope.hospital, g.id, g.kind, g.title, g.heldOn, g.minutes, g.place, g.passMark, g.fullMark, now, by],
  );
  await t.client.query(
    `insert into people.training_person (hospital_id, training_id, account_id, outcome)
     select $1, $2, account, 'invited' from unnest($3::uuid[]) as account`,
    [t.scope.hospital, g.id, people],
  );
}

/** The newest first. */
export async function trainingRows(t: Tx, since: LocalDate): Promise<TrainingRow[]> {
  const { rows } = await t.client.query<TrainingRow>(
    `select ${TRAINING} from people.training g where g.hospital_id = $1 and g.held_on >= $2
     order by g.held_on desc, g.training_id desc limit 300`,
    [t.scope.hospital, since],
  );
  return rows;
}

export async function trainingRow(t: Tx, id: string): Promise<TrainingRow | null> {
  const { rows } = await t.client.query<TrainingRow>(
    `select ${TRAINING} from people.training g where g.hospital_id = $1 and g.training_id = $2`,
    [t.scope.hospital, id],
  );
  return rows[0] ?? null;
}

export async function outcomeRows(t: Tx, trainings: readonly string[]): Promise<OutcomeRow[]> {
  const { rows } = await t.client.query<OutcomeRow>(
    `select training_id as training, account_id as account, outcome, score from people.training_person
     where hospital_id = $1 and training_id = any($2::uuid[]) order by account_id`,
    [t.scope.hospital, trainings],
  );
  return rows;
}

/** The trainings of one person, the newest first. */
export async function trainingsOf(
  t: Tx,
  account: string,
  since: LocalDate,
): Promise<(TrainingRow & Pick<OutcomeRow, 'outcome' | 'score'>)[]> {
  const { rows } = await t.client.query<TrainingRow & Pick<OutcomeRow, 'outcome' | 'score'>>(
    `select ${TRAINING}, p.outcome, p.score
     from people.training_person p join people.training g on g.hospital_id = p.hospital_id and g.training_id = p.training_id
     where p.hospital_id = $1 and p.account_id = $2 and g.held_on >= $3 and g.state <> 'cancelled' order by g.held_on desc`,
    [t.scope.hospital, account, since],
  );
  return rows;
}

/** False when somebody else has changed it, or it was cancelled. */
export async function holdTraining(t: Tx, id: string, version: number, evidence: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update people.training set state = 'held', evidence = $4, version = version + 1
     where hospital_id = $1 and training_id = $2 and version = $3 and state <> 'cancelled'`,
    [t.scope.hospital, id, version, evidence],
  );
  return rowCount === 1;
}

export async function cancelTraining(t: Tx, id: string, version: number): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update people.training set state = 'cancelled', version = version + 1
     where hospital_id = $1 and training_id = $2 and version = $3 and state = 'planned'`,
    [t.scope.hospital, id, version],
  );
  return rowCount === 1;
}

export async function setOutcomes(
  t: Tx,
  training: string,
  outcomes: readonly Omit<OutcomeRow, 'training'>[],
): Promise<void> {
  await t.client.query(
    `insert into people.training_person (hospital_id, training_id, account_id, outcome, score)
     select $1, $2, o.account, o.outcome, o.score from json_to_recordset($3) as o (account uuid, outcome text, score integer)
     on conflict (hospital_id, training_id, account_id) do update set outcome = excluded.outcome, score = excluded.score`,
    [t.scope.hospital, training, JSON.stringify(outcomes)],
  );
}
