import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { BoardKind, FeedBoard } from '../contract-feeds.ts';
import { boardLines } from '../db/board-lines.ts';
import { boardSeq } from '../db/boards.ts';
import { feedBoardOf } from '../domain/feed-board.ts';
import { peopleById } from './people.ts';
import { placeNames, requireWaitingArea } from './places.ts';

/** The whole board of a pharmacy or of rooms for tests, from the database each time. Throws `queue.board_not_found`. */
export async function readFeedBoard(
  t: Tx,
  kind: BoardKind,
  area: string,
  now: Instant,
  lang: Lang,
): Promise<FeedBoard> {
  const place = await requireWaitingArea(t, area, lang);
  // Read before the rows: a board may be newer than its number, never older.
  const seq = await boardSeq(t, area);
  const rows = await boardLines(t, kind, area, localDate(now));
  const people = await peopleById(
    t,
    rows.map(({ patient }) => patient),
  );
  const rooms = await placeNames(
    t,
    rows.flatMap(({ room }) => room ?? []),
    lang,
  );
  const where = (window: string | null, room: string | null) => {
    if (window !== null) return lang === 'zh' ? `${window} 号窗口` : `window ${window}`;
    return rooms.get(room ?? '')?.name ?? '';
  };
  const view = feedBoardOf(
    rows.map(({ patient, window, room, ...row }) => ({
      ...row,
      name: people.get(patient)?.name ?? '',
      where: where(window, room),
    })),
  );
  const calling = view.calling.map((call) => ({ ...call, calledAt: toOffset(call.calledAt) }));
  return { kind, place, now: toOffset(now), seq, ...view, calling };
}
