import { domainError } from '#kernel/errors.ts';
import { toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { historyOfSession } from '../db/rota-history.ts';
import { sessionById } from '../db/session-rows.ts';
import { namesOf } from './names.ts';

/** What was changed in a session, by whom and why; contract `sessionHistory`. Throws booking.session_unknown. */
export async function listSessionHistory(t: Tx, id: string, lang: Lang) {
  if (!(await sessionById(t, id))) throw domainError('booking.session_unknown');
  const rows = await historyOfSession(t, id);
  const placeOf = ({ what, detail }: (typeof rows)[number]) => (what === 'moved' ? String(detail.place) : null);
  const names = await namesOf(
    t,
    rows.flatMap((row) => ({ place: placeOf(row) ?? undefined })).filter((row) => row.place) as { place: string }[],
    lang,
  );
  return {
    items: rows.map((row) => {
      const place = placeOf(row);
      const { what, reason, byName } = row;
      return { what, place: place && names.place(place).name, reason, at: toOffset(row.at), byName };
    }),
  };
}
