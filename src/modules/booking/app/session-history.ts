import { domainError } from '#kernel/errors.ts';
import { toOffset } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { historyOfSession } from '../db/rota-history.ts';
import { sessionById } from '../db/session-rows.ts';
import { stopReasonOf } from '../db/stop-rows.ts';
import { namesOf } from './names.ts';
import { openStopReason } from './stop-texts.ts';

/**
 * What was changed in a session, by whom and why; contract `sessionHistory`. Why a clinic was stopped is often an illness:
 * it is kept sealed with the stop and opened here. Throws booking.session_unknown.
 */
export async function listSessionHistory(app: Pick<App, 'crypto'>, t: Tx, id: string, lang: Lang) {
  if (!(await sessionById(t, id))) throw domainError('booking.session_unknown');
  const rows = await historyOfSession(t, id);
  const stop = rows.some(({ what }) => what === 'closed') ? await stopReasonOf(t, id) : null;
  const whyStopped = stop && openStopReason(app.crypto, stop.id, stop.reasonSealed);
  const placeOf = ({ what, detail }: (typeof rows)[number]) => (what === 'moved' ? String(detail.place) : null);
  const names = await namesOf(
    t,
    rows.flatMap((row) => ({ place: placeOf(row) ?? undefined })).filter((row) => row.place) as { place: string }[],
    lang,
  );
  return {
    items: rows.map((row) => {
      const place = placeOf(row);
      const { byName } = row;
      // A doctor who ends a clinic closes it too; only what was stopped before its time is a stop.
      const what = row.what === 'closed' && stop ? ('stopped' as const) : row.what;
      const reason = row.reason ?? (what === 'stopped' ? whyStopped : null);
      return { what, place: place && names.place(place).name, reason, at: toOffset(row.at), byName };
    }),
  };
}
