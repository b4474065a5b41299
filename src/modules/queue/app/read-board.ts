import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Board } from '../contract.ts';
import { boardSeq, openLines } from '../db/boards.ts';
import { encountersOf } from '../db/encounters.ts';
import { type BoardLine, boardOf } from '../domain/board.ts';
import { runsOf, waitingOf } from './line-of.ts';
import { linesAsOne } from './lines-as-one.ts';
import { peopleById } from './people.ts';
import { placeNames, requireWaitingArea } from './places.ts';
import { rulesOf } from './rules-of.ts';

/**
 * The whole hall board of a waiting area. Everything on it comes from the database, so a restarted server shows the
 * same board. Throws `queue.board_not_found`.
 */
export async function readBoard(t: Tx, area: string, now: Instant, lang: 'zh' | 'en'): Promise<Board> {
  const place = await requireWaitingArea(t, area, lang);
  // Read before the rows: a board may be newer than its number, never older.
  const seq = await boardSeq(t, area);
  const lines = await openLines(t, area, localDate(now));
  const rows = await encountersOf(
    t,
    lines.map((line) => line.session_id),
  );
  const rules = await rulesOf(
    t,
    lines.map((line) => line.session_id),
  );
  const shown = rows.filter((row) => ['waiting', 'called', 'in_room', 'absent'].includes(row.state));
  const patients = await peopleById(
    t,
    shown.map((row) => row.patient_id),
  );
  const rooms = await placeNames(
    t,
    lines.map((line) => line.place_id),
    lang,
  );
  const asOne = await linesAsOne(t, lines);
  const boardLines: BoardLine[] = lines.map((line) => {
    const { counters, waitHere, calling } = asOne(line);
    return {
      letter: line.letter,
      room: rooms.get(line.place_id)?.name ?? '',
      calls: counters.calls,
      ...runsOf(counters),
      rules: rules(line.session_id),
      stopped: line.stopped_at !== null,
      rooms: calling,
      people: shown
        .filter((row) => (row.state === 'waiting' ? waitHere : [line.session_id]).includes(row.session_id))
        .map((row) => ({
          ...waitingOf(row),
          letter: row.letter,
          name: patients.get(row.patient_id)?.name ?? '',
          state: row.state,
          calledAt: row.called_at,
          timesCalled: row.calls,
        })),
    };
  });
  const view = boardOf(boardLines, now);
  const calling = view.calling.map((call) => ({ ...call, calledAt: toOffset(call.calledAt) }));
  return { place, now: toOffset(now), seq, ...view, calling };
}
