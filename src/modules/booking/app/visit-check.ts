import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { keptPlaces } from '../db/kept-places.ts';
import type { SessionRow } from '../db/session-rows.ts';
import type { Figures } from '../domain/figures.ts';
import { sharesOpenTo } from '../domain/rules/who-may-book.ts';
import type { BookingChannel, VisitKind } from '../domain/session.ts';
import { visitKinds } from './visit-kinds.ts';

export interface VisitCheck {
  /** What a visit to this session would be; null when nothing in it is kept any more. */
  kind: VisitKind | null;
  /** Free places of this channel that are kept for the other kind. */
  kept: number;
}

/** What the kept slots of a session mean for one patient. */
export async function visitCheck(
  t: Tx,
  who: { patient: string; channel: BookingChannel },
  session: SessionRow,
  figures: Figures,
  now: Instant,
): Promise<VisitCheck> {
  const { department, date } = session;
  if (session.visitsOpenAt === null || session.visitsOpenAt <= now) return { kind: null, kept: 0 };
  const kind = (await visitKinds(t, who.patient, department, figures))(session);
  const shares = sharesOpenTo(who.channel, now, date, figures);
  const kept = (await keptPlaces(t, department, date, date, now)).filter(
    (one) => one.session === session.id && one.visit !== kind && shares.includes(one.share),
  );
  return { kind, kept: kept.reduce((sum, one) => sum + one.free, 0) };
}
