import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { enqueueAll } from '#platform/jobs/enqueue.ts';
import { channels } from '../db/channels.ts';
import { addNudges, dueNudges, takeNudges } from '../db/nudges.ts';
import { type ChannelKind, channelKinds, speaksToPatients } from '../domain/channel.ts';
import { tryToSend } from './try-to-send.ts';
import { adapterOf, readPapers, type Sender } from './ways-out.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** People must be called: the groups of staff are told, now or when their robot has rested. */
export async function tellStaff(app: Sender, hospital: number, count: number): Promise<void> {
  const ids = await app.db.tx({ hospital }, async (t) => {
    const staff = (await channels(t)).filter((one) => !speaksToPatients(one.kind) && one.enabled).map(({ id }) => id);
    if (staff.length > 0) await addNudges(t, staff, count, app.clock.now());
    return staff;
  });
  if (ids.length > 0) await sendNudges(app, { hospital, ids });
}

/**
 * Tells these groups of staff how many must be called, never who. Only a nudge: the list is the truth, and a robot that
 * does not answer holds up nothing.
 */
export async function sendNudges(
  app: Sender,
  { hospital, ids }: { hospital: number; ids: readonly string[] },
): Promise<void> {
  const told = await app.db.tx({ hospital }, async (t) => {
    const due = new Map((await takeNudges(t, ids, app.clock.now())).map(({ channel, count }) => [channel, count]));
    if (due.size === 0) return [];
    const papers = await readPapers(t);
    const rows = (await channels(t)).filter(({ id, enabled }) => due.has(id) && enabled);
    return rows.map((row) => ({ adapter: adapterOf(app, row, papers), count: due.get(row.id) as number }));
  });
  const title = '有患者没有联系上，请打电话';
  await Promise.all(
    told.map(({ adapter, count }) => {
      const body = `有患者没有联系上：又有 ${count} 位，请看“电话名单”。`;
      return tryToSend(adapter, { hospital, id: newId(), patient: NOBODY, lang: 'zh', title, body, link: null });
    }),
  );
}

/** The sweep of what robots have still to be told. */
export async function nudgeStaff(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const due = await dueNudges(t, now, limit);
  await enqueueAll(t, 'messaging.nudge', t.scope.hospital as number, due);
  return due.length;
}

/**
 * Says something to the groups of staff that have a robot; nothing about a person may stand in it. Only a nudge: the page it
 * speaks of is the truth, and a robot that does not answer holds up nothing. `kinds`: only robots of these. Outside of a transaction.
 */
export async function tellGroups(
  app: Sender,
  hospital: number,
  words: { title: string; body: string },
  kinds: readonly ChannelKind[] = channelKinds,
): Promise<void> {
  const robots = await app.db.tx({ hospital }, async (t) => {
    const open = (await channels(t)).filter(
      (one) => !speaksToPatients(one.kind) && one.enabled && kinds.includes(one.kind),
    );
    const papers = await readPapers(t);
    return open.map((row) => adapterOf(app, row, papers));
  });
  const message = { hospital, id: newId(), patient: NOBODY, lang: 'zh' as const, ...words, link: null };
  await Promise.all(robots.map((robot) => tryToSend(robot, message)));
}
