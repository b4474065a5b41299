import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export type EndReason = 'done' | 'idle' | 'left' | 'replaced' | 'device_ended';
export interface SittingRow {
  id: string;
  patient: string | null;
  knownBy: 'number' | 'phone' | 'registered' | null;
}

const COLUMNS = 'id, patient_id as patient, known_by as "knownBy"';

export async function insertSitting(
  t: Tx,
  s: { id: string; device: string; hash: string },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into kiosk.sitting (hospital_id, id, device_id, secret_hash, started_at, seen_at)
     values ($1, $2, $3, $4, $5, $5)`,
    [t.scope.hospital, s.id, s.device, s.hash, now],
  );
}

const LIVE = 'hospital_id = $1 and device_id = $2 and secret_hash = $3 and ended_at is null and seen_at > $4';

/** The sitting of this machine with this secret, if it was seen after `since`. */
export async function liveSitting(t: Tx, device: string, hash: string, since: Instant): Promise<SittingRow | null> {
  const { rows } = await t.client.query<SittingRow>(`select ${COLUMNS} from kiosk.sitting where ${LIVE}`, [
    t.scope.hospital,
    device,
    hash,
    since,
  ]);
  return rows[0] ?? null;
}

/** The same, seen now. */
export async function seenSitting(
  t: Tx,
  device: string,
  hash: string,
  since: Instant,
  now: Instant,
): Promise<SittingRow | null> {
  const { rows } = await t.client.query<SittingRow>(
    `update kiosk.sitting set seen_at = greatest(seen_at, $5) where ${LIVE} returning ${COLUMNS}`,
    [t.scope.hospital, device, hash, since, now],
  );
  return rows[0] ?? null;
}

/** Ends whatever sitting of this machine is not over; it names nobody from then on. Answers its id. */
export async function endSittings(t: Tx, device: string, reason: EndReason, now: Instant): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `update kiosk.sitting set ended_at = $4, end_reason = $3, patient_id = null
     where hospital_id = $1 and device_id = $2 and ended_at is null returning id`,
    [t.scope.hospital, device, reason, now],
  );
  return rows.map(({ id }) => id);
}

export async function knowPatient(
  t: Tx,
  id: string,
  patient: string,
  by: NonNullable<SittingRow['knownBy']>,
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update kiosk.sitting set patient_id = $3, known_by = $4 where hospital_id = $1 and id = $2 and ended_at is null`,
    [t.scope.hospital, id, patient, by],
  );
  return rowCount === 1;
}

/** Whether one more window ticket may be taken in this sitting. */
export async function countDeskTicket(t: Tx, id: string, most: number): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update kiosk.sitting set desk_tickets = desk_tickets + 1
     where hospital_id = $1 and id = $2 and ended_at is null and desk_tickets < $3`,
    [t.scope.hospital, id, most],
  );
  return rowCount === 1;
}
