import { localDate } from '#kernel/instant.ts';
import { tellGroups } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import { leaderStepsOn } from '../../db/tasks/reminders.ts';

/** Tells the hospital's robots how many tasks went to their leaders today; never whose. The list is the truth. */
export async function tellLeaders(app: App, { hospital }: { hospital: number }): Promise<void> {
  const today = localDate(app.clock.now());
  const count = await app.db.tx({ hospital }, (t) => leaderStepsOn(t, today));
  if (count === 0) return;
  const title = '改善任务超期，已报牵头领导';
  await tellGroups(app, hospital, { title, body: `${title}：今天 ${count} 项，请看“任务”。` }, ['dingtalk_robot']);
}
