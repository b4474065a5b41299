import { newId } from '#platform/ids.ts';
import { channels } from '../db/channels.ts';
import { ownCodes } from '../db/refusal-codes.ts';
import { tryToSend } from './try-to-send.ts';
import { adapterOf, type Sender } from './ways-out.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Tells the groups of staff that people must be called: how many, never who. */
export async function tellStaff(app: Sender, hospital: number, count: number): Promise<void> {
  const title = '有患者没有联系上';
  await tellGroups(app, hospital, { title, body: `${title}：又有 ${count} 位，请看“电话名单”。` });
}

/**
 * Says something to the groups of staff that have a robot; nothing about a person may stand in it. Only a nudge: the page it
 * speaks of is the truth, and a robot that does not answer holds up nothing. Outside of a transaction.
 */
export async function tellGroups(app: Sender, hospital: number, words: { title: string; body: string }): Promise<void> {
  const robots = await app.db.tx({ hospital }, async (t) => {
    const open = (await channels(t)).filter((one) => one.kind === 'dingtalk_robot' && one.enabled);
    const codes = open.length > 0 ? await ownCodes(t) : [];
    return open.map((row) => adapterOf(app, row, codes));
  });
  const message = { hospital, id: newId(), patient: NOBODY, lang: 'zh' as const, ...words, link: null };
  await Promise.all(robots.map((robot) => tryToSend(robot, message)));
}
