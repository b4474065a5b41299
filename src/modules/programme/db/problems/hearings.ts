import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { HearingBody } from '../../domain/problems/words.ts';

export interface HearingRow {
  id: string;
  body: HearingBody;
  heldOn: LocalDate;
  topic: string;
  decided: string;
  file: string;
  by: string;
}

export async function insertHearing(t: Tx, h: HearingRow, now: Instant): Promise<void> {
  await t.client.query(
    `insert into programme.hearing (hospital_id, hearing_id, body, held_on, topic, decided, file_id, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [t.scope.hospital, h.id, h.body, h.heldOn, h.topic, h.decided, h.file, now, h.by],
  );
}

/** Newest first. */
export async function hearingRows(t: Tx): Promise<HearingRow[]> {
  const { rows } = await t.client.query<HearingRow>(
    `select hearing_id as id, body, held_on as "heldOn", topic, decided, file_id as file, recorded_by as by
     from programme.hearing where hospital_id = $1 order by held_on desc, hearing_id desc limit 200`,
    [t.scope.hospital],
  );
  return rows;
}
