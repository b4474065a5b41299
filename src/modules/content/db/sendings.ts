import { addDays, atLocal, type Instant, type LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface Readers {
  department: string | null;
  from: LocalDate;
  to: LocalDate;
}

/** Whoever was seen by a doctor in these days, of one department or of all. */
export async function readersOf(t: Tx, { department, from, to }: Readers, limit: number): Promise<string[]> {
  const { rows } = await t.client.query<{ patient: string }>(
    `select distinct patient_id as patient from queue.v_visit
     where hospital_id = $1 and started_at >= $2 and started_at < $3 and ($4::uuid is null or department_id = $4)
     order by patient_id limit $5`,
    [t.scope.hospital, atLocal(from, '00:00'), atLocal(addDays(to, 1), '00:00'), department, limit],
  );
  return rows.map(({ patient }) => patient);
}

export interface SendingRow extends Readers {
  id: string;
  piece: string;
  no: number;
  patients: number;
  messages: string[];
  at: Instant;
  by: string;
}

export async function insertSending(t: Tx, s: SendingRow): Promise<void> {
  await t.client.query(
    `insert into content.sending
       (hospital_id, sending_id, piece_id, no, department_id, from_day, to_day, patients, messages, sent_at, sent_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [t.scope.hospital, s.id, s.piece, s.no, s.department, s.from, s.to, s.patients, s.messages, s.at, s.by],
  );
}

/** The newest first. */
export async function sendingRows(t: Tx, piece: string): Promise<SendingRow[]> {
  const { rows } = await t.client.query<SendingRow>(
    `select sending_id as id, piece_id as piece, no, department_id as department, from_day as "from", to_day as "to",
       patients, messages, sent_at as at, sent_by as by
     from content.sending where hospital_id = $1 and piece_id = $2 order by sent_at desc, sending_id desc limit 20`,
    [t.scope.hospital, piece],
  );
  return rows;
}
