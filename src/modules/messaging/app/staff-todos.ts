import { addMinutes, type Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { enqueueAll } from '#platform/jobs/enqueue.ts';
import { type ChannelRow, channels } from '../db/channels.ts';
import { keepTodoFailed, keepTold, leaseTodos, type TodoRow, todosById } from '../db/staff-todos.ts';
import type { DingtalkTodoConfig } from '../domain/channel.ts';
import { nextTry } from '../domain/next-try.ts';
import { accessToken, dropToken } from './adapters/access-token.ts';
import { callOut } from './adapters/call-out.ts';
import {
  findStaffTodoRequest,
  readStaffTodo,
  type StaffTodo,
  staffTodoRequest,
} from './adapters/dingtalk-staff-todo.ts';
import { dingtalkToken } from './adapters/dingtalk-todo.ts';
import type { CallOut } from './adapters/wire.ts';
import { secretAad } from './sealed.ts';
import type { Sender } from './ways-out.ts';

/** Longer than all calls of one job take. */
const LEASE_MINUTES = 20;

/** The sweep of to-dos that DingTalk has still to hear of. */
export async function sweepTodos(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const due = await leaseTodos(t, now, addMinutes(now, LEASE_MINUTES), limit);
  await enqueueAll(t, 'messaging.staff_todo', t.scope.hospital as number, due);
  return due.length;
}

/** Tells DingTalk how these to-dos stand. Without a channel, or for people it does not know, there is nothing to tell. */
export async function tellTodos(
  app: Sender,
  { hospital, ids }: { hospital: number; ids: readonly string[] },
): Promise<void> {
  const [rows, channel] = await app.db.tx({ hospital }, async (t) => [
    await todosById(t, ids),
    (await channels(t)).find(({ kind, enabled }) => kind === 'dingtalk_todo' && enabled),
  ]);
  for (const row of rows) {
    const answer = channel && row.people.length > 0 ? await tell(app, channel, hospital, row) : { taskId: null };
    const now = app.clock.now();
    await app.db.tx({ hospital }, (t) =>
      'failed' in answer
        ? keepTodoFailed(t, row.id, answer.failed, nextTry(row.tries + 1, now))
        : keepTold(t, { id: row.id, told: row.wanted, taskId: answer.taskId }, now),
    );
  }
}

async function tell(app: Sender, channel: ChannelRow, hospital: number, row: TodoRow) {
  // What was done before DingTalk heard of it is never made there.
  if (row.taskId === null && row.done) return { taskId: null };
  const production = app.config.SHUXIN_MODE === 'production';
  const call = callOut({ allowPrivate: !production, httpsOnly: production });
  const secret = channel.secretSealed === null ? '' : app.crypto.open(channel.secretSealed, secretAad(channel.id));
  const config = channel.config as DingtalkTodoConfig;
  const now = app.clock.now();
  const token = await accessToken({ channel: channel.id, secret, now }, () => dingtalkToken(config, secret, call));
  if ('failed' in token) return token;
  const site = app.config.PUBLIC_URL;
  const todo = { ...row, hospital, url: site === undefined ? null : new URL(row.link, site).href };
  const answer = await makeOrChange({ call, config, token: token.token }, todo, row.taskId);
  if ('failed' in answer && answer.failed === 'InvalidAuthentication') dropToken(channel.id, secret);
  return answer;
}

interface Line {
  call: CallOut;
  config: DingtalkTodoConfig;
  token: string;
}

async function makeOrChange({ call, config, token }: Line, todo: StaffTodo, known: string | null) {
  const first = readStaffTodo(await call(staffTodoRequest(config, token, todo, known)));
  if ('failed' in first || known !== null) return 'failed' in first ? first : { taskId: known };
  if (first.taskId !== null) return first;
  // It is there already, as it stood once: its number is looked up and it is brought up to date.
  const found = readStaffTodo(await call(findStaffTodoRequest(config, token, todo)));
  if ('failed' in found || found.taskId === null) return 'failed' in found ? found : { failed: 'answer_unreadable' };
  const changed = readStaffTodo(await call(staffTodoRequest(config, token, todo, found.taskId)));
  return 'failed' in changed ? changed : { taskId: found.taskId };
}
