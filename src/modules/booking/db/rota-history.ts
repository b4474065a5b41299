import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { hospitalOf } from './hospital-of.ts';

export type RotaStep = 'generated' | 'withdrawn' | 'submitted' | 'returned' | 'approved' | 'released';
export type SessionStep = 'moved' | 'paused' | 'resumed' | 'closed' | 'added';

export interface HistoryRow {
  rota: string | null;
  session: string | null;
  what: RotaStep | SessionStep;
  /** Figures and ids only. */
  detail: Record<string, string | number>;
  reason: string | null;
  at: Instant;
  by: string;
  byName: string;
}

export async function noteHistory(t: Tx, row: HistoryRow): Promise<void> {
  await t.client.query(
    `insert into booking.rota_history (hospital_id, id, rota_id, session_id, what, detail, reason, at, by, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      hospitalOf(t),
      newId(),
      row.rota,
      row.session,
      row.what,
      JSON.stringify(row.detail),
      row.reason,
      row.at,
      row.by,
      row.byName,
    ],
  );
}

/** The steps of these rotas, oldest first. */
export const historyOfRotas = (t: Tx, rotas: readonly string[]) =>
  historyWhere(t, 'rota_id = any($2::uuid[])', [rotas]);

/** What was changed in this session, oldest first. */
export const historyOfSession = (t: Tx, session: string) => historyWhere(t, 'session_id = $2', [session]);

async function historyWhere(t: Tx, where: string, values: unknown[]): Promise<HistoryRow[]> {
  const { rows } = await t.client.query<HistoryRow>(
    `select rota_id as rota, session_id as session, what, detail, reason, at, by, by_name as "byName"
     from booking.rota_history where hospital_id = $1 and ${where} order by at, id limit 500`,
    [hospitalOf(t), ...values],
  );
  return rows;
}
