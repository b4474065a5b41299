import { addMinutes, atLocal, epochMs, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { tellGroups } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import type { SignLine } from '../contract-sign.ts';
import * as db from '../db/sign-calls.ts';
import { forgetSignals } from '../db/signals.ts';
import { UNTAKEN_AGAIN_MINUTES } from '../domain/rules/sign-limits.ts';
import { signHappened } from './record.ts';
import { interpreterName, personName } from './sign-call.ts';

const secondsBetween = (a: Instant, b: Instant) => Math.max(0, Math.round((epochMs(b) - epochMs(a)) / 1000));

/** What interpreters see: who waits, longest first, the own call, and today's log of who, when and how long. */
export async function readSignLine(t: Tx, by: Actor, now: Instant): Promise<SignLine> {
  const own = await db.openSignOf(t, actorId(by));
  const waiting: SignLine['waiting'] = [];
  for (const row of await db.waitingSigns(t)) {
    const { id, byDesk, askedAt } = row;
    const person = await personName(t, row);
    waiting.push({ id, person, byDesk, askedAt: toOffset(askedAt), waitedSeconds: secondsBetween(askedAt, now) });
  }
  const log: SignLine['log'] = [];
  for (const row of await db.endedSigns(t, atLocal(localDate(now), '00:00'))) {
    const end = row.endedAt ?? now;
    log.push({
      id: row.id,
      person: await personName(t, row),
      interpreter: await interpreterName(t, row),
      askedAt: toOffset(row.askedAt),
      waitedSeconds: secondsBetween(row.askedAt, row.takenAt ?? end),
      seconds: row.takenAt === null ? 0 : secondsBetween(row.takenAt, end),
      state: row.state,
    });
  }
  const mine = own?.state === 'taken' && own.takenBy === actorId(by) ? own.id : null;
  return { now: toOffset(now), waiting, mine, log };
}

/** The sweep: who waits too long is told of again, and a call that both browsers left is closed. */
export async function sweepSigns(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const rows = await db.overdueSigns(t, now, addMinutes(now, UNTAKEN_AGAIN_MINUTES), limit);
  const by = { kind: 'system', name: 'servicedesk.sweep' } as const;
  const over = rows.filter(({ state }) => state === 'ended');
  if (over.length > 0)
    await forgetSignals(
      t,
      over.map(({ id }) => id),
    );
  for (const row of rows) {
    await signHappened(t, row.state === 'ended' ? 'ended' : 'overdue', row, by, now);
    if (row.state === 'waiting')
      await enqueue(t, 'servicedesk.tell_interpreters', { hospital: t.scope.hospital as number, id: row.id });
  }
  return rows.length;
}

/** Tells the hospital's groups that somebody waits for an interpreter; nobody's name stands in it. */
export async function tellInterpreters(app: App, { hospital }: { hospital: number }): Promise<void> {
  const count = await app.db.tx({ hospital }, async (t) => (await db.waitingSigns(t)).length);
  if (count === 0) return;
  const title = '有人在等手语翻译';
  await tellGroups(app, hospital, { title, body: `${title}：${count} 位，请看“手语翻译”。` });
}
