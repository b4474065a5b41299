import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { FeedKind, FeedState } from '../domain/feed-state.ts';

export interface BoardLineRow {
  number: string;
  patient: string;
  state: string;
  window: string | null;
  room: string | null;
  calls: number;
  changedAt: string;
}

/** Keeps what the newest event says. Null when this one, or a later one, is there already; else the halls that show it. */
export async function keepBoardLine(t: Tx, s: FeedState): Promise<{ places: string[] } | null> {
  const { rows } = await t.client.query<{ before: string | null }>(
    `with before as (select place_id from queue.board_line where hospital_id = $1 and id = $2)
     insert into queue.board_line as line
       (hospital_id, id, kind, place_id, patient_id, day, number, state, at_window, room_id, calls, changed_at, seq)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (hospital_id, id) do update set place_id = excluded.place_id, patient_id = excluded.patient_id,
       day = excluded.day, number = excluded.number, state = excluded.state, at_window = excluded.at_window,
       room_id = excluded.room_id, calls = excluded.calls, changed_at = excluded.changed_at, seq = excluded.seq
     where line.seq < excluded.seq and line.kind = excluded.kind
     returning (select place_id from before) as before`,
    [
      t.scope.hospital,
      s.id,
      s.kind,
      s.place,
      s.patient,
      s.day,
      s.number,
      s.state,
      s.window,
      s.room,
      s.calls,
      s.changedAt,
      s.seq,
    ],
  );
  const [row] = rows;
  if (!row) return null;
  return { places: [...new Set([s.place, row.before ?? s.place])] };
}

/** Everybody of the day who is still to be served at this place. */
export async function boardLines(t: Tx, kind: FeedKind, place: string, day: LocalDate): Promise<BoardLineRow[]> {
  const { rows } = await t.client.query<BoardLineRow>(
    `select number, patient_id as patient, state, at_window as "window", room_id as room, calls, changed_at as "changedAt"
     from queue.board_line
     where hospital_id = $1 and place_id = $2 and kind = $3 and day = $4 and state not in ('collected', 'done')
     order by number`,
    [t.scope.hospital, place, kind, day],
  );
  return rows;
}

/** The halls on whose boards these people may stand. */
export async function placesOfPatients(t: Tx, patients: readonly string[]): Promise<string[]> {
  const { rows } = await t.client.query<{ place: string }>(
    `select distinct place_id as place from queue.board_line
     where hospital_id = $1 and patient_id = any($2) and state not in ('collected', 'done')`,
    [t.scope.hospital, patients],
  );
  return rows.map(({ place }) => place);
}
