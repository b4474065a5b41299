import { addDays, atLocal, type Instant, localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { claimWatch, forgetTraces, judgedAt, noteCase, takesToWatch } from '../db/caller-watch.ts';
import { settingsOf } from '../db/settings.ts';
import type { Take } from '../domain/caller.ts';
import { fewestWorthLooking, watchCaller } from '../domain/watch-caller.ts';

const BY = { kind: 'system', name: 'booking.watch_callers' } as const;

/**
 * The sweep booking.caller_watch: once a minute it looks at who has booked by themselves since, beside the bookings and not in
 * their way, and puts what the rules notice before a person. It stops nobody. Answers how often it looked.
 */
export async function watchCallers(_app: App, t: Tx, now: Instant): Promise<number> {
  const figures = await settingsOf(t);
  const from = atLocal(addDays(localDate(now), -figures.traceDays), '00:00');
  const since = await claimWatch(t, now, from);
  if (since === null) return 0;
  await forgetTraces(t, from);
  const fewest = fewestWorthLooking(figures);
  if (!Number.isFinite(fewest)) return 1;
  const takes = await takesToWatch(t, since, from, fewest);
  const accounts = Map.groupBy(takes, (take) => take.account);
  const devices = Map.groupBy(
    takes.filter((take) => take.device !== null),
    (take) => take.device as string,
  );
  const judged = await judgedAt(t, [...accounts.keys(), ...devices.keys()]);
  for (const [kind, callers] of [['account', accounts] as const, ['device', devices] as const]) {
    for (const [key, own] of callers) await look(t, { kind, key }, unjudged(own, judged.get(key)), figures, now);
  }
  return 1;
}

async function look(
  t: Tx,
  { kind, key }: { kind: 'account' | 'device'; key: string },
  takes: readonly Take[],
  figures: Awaited<ReturnType<typeof settingsOf>>,
  now: Instant,
): Promise<void> {
  const hits = watchCaller(kind, takes, figures);
  if (hits.length === 0) return;
  const { id, fresh } = await noteCase(t, { id: newId(), kind, key, hits }, now);
  if (!fresh) return;
  const detail = { kind, rules: hits.map((hit) => hit.rule) };
  const subject = `booking.caller_case/${id}`;
  await audit(t, { actor: BY, action: 'booking.caller_noticed', subject, outcome: 'ok', detail }, now);
}

/** What a person has judged is not held against anybody twice. */
const unjudged = (takes: readonly Take[], judged: Instant | undefined): readonly Take[] =>
  judged === undefined ? takes : takes.filter((take) => take.takenAt > judged);
