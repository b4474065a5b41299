import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

export interface AppealRow {
  id: string;
  suspension: string;
  textSealed: string;
  askedAt: Instant;
  state: 'open' | 'lifted' | 'upheld';
  answerSealed: string | null;
  decidedAt: Instant | null;
}

const COLUMNS = `id, suspension_id as suspension, text_sealed as "textSealed", asked_at as "askedAt", state,
  answer_sealed as "answerSealed", decided_at as "decidedAt"`;

export async function appealsOf(t: Tx, suspensions: readonly string[]): Promise<Map<string, AppealRow>> {
  const { rows } = await t.client.query<AppealRow>(
    `select ${COLUMNS} from booking.appeal where hospital_id = $1 and suspension_id = any($2::uuid[])`,
    [hospitalOf(t), suspensions],
  );
  return new Map(rows.map((row) => [row.suspension, row]));
}

export async function appealById(t: Tx, id: string): Promise<AppealRow | null> {
  const { rows } = await t.client.query<AppealRow>(
    `select ${COLUMNS} from booking.appeal where hospital_id = $1 and id = $2`,
    [hospitalOf(t), id],
  );
  return rows[0] ?? null;
}

export async function insertAppeal(
  t: Tx,
  appeal: { id: string; suspension: string; textSealed: string; by: string },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into booking.appeal (hospital_id, id, suspension_id, text_sealed, asked_at, asked_by, state)
     values ($1, $2, $3, $4, $5, $6, 'open')`,
    [hospitalOf(t), appeal.id, appeal.suspension, appeal.textSealed, now, appeal.by],
  );
}

/** Decides an open appeal; null when somebody has decided it already. */
export async function decideAppealRow(
  t: Tx,
  id: string,
  decision: { state: 'lifted' | 'upheld'; answerSealed: string; by: string },
  now: Instant,
): Promise<number | null> {
  const { rows } = await t.client.query<{ version: number }>(
    `update booking.appeal set state = $3, answer_sealed = $4, decided_at = $5, decided_by = $6, version = version + 1
     where hospital_id = $1 and id = $2 and state = 'open' returning version`,
    [hospitalOf(t), id, decision.state, decision.answerSealed, now, decision.by],
  );
  return rows[0]?.version ?? null;
}
