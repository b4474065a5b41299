import { atLocal, epochMs, type LocalDate } from '#kernel/instant.ts';
import { valueAt } from '../../domain/blanks.ts';
import type { DingtalkTodoConfig } from '../../domain/channel.ts';
import { readDingtalkTodo } from './dingtalk-todo.ts';
import { jsonOf, type WireAnswer, type WireRequest } from './wire.ts';

/** A to-do of named people, under a source id of ours. Shape only: written from the public description, never tried against the provider. */
export interface StaffTodo {
  hospital: number;
  source: string;
  title: string;
  body: string;
  /** Absolute address of the page it speaks of; null: none is known. */
  url: string | null;
  dueOn: LocalDate | null;
  people: readonly string[];
  done: boolean;
}

const END_OF_WORK = '17:30';
const TITLE = 1024;
const BODY = 4096;

const sourceId = ({ hospital, source }: StaffTodo): string => `shuxin-${hospital}-${source}`;

/** Until DingTalk has given it a number it is made, afterwards changed; done is a change too. */
export function staffTodoRequest(
  config: DingtalkTodoConfig,
  token: string,
  todo: StaffTodo,
  taskId: string | null,
): WireRequest {
  const path = `/v1.0/todo/users/${encodeURIComponent(config.operator)}/tasks`;
  const url = new URL(taskId === null ? path : `${path}/${encodeURIComponent(taskId)}`, config.url);
  url.searchParams.set('operatorId', config.operator);
  const said = {
    subject: todo.title.slice(0, TITLE),
    description: todo.body.slice(0, BODY),
    ...(todo.dueOn === null ? {} : { dueTime: epochMs(atLocal(todo.dueOn, END_OF_WORK)) }),
    executorIds: todo.people,
  };
  const making = {
    sourceId: sourceId(todo),
    creatorId: config.operator,
    ...(todo.url === null ? {} : { detailUrl: { pcUrl: todo.url, appUrl: todo.url } }),
    isOnlyShowExecutor: true,
    priority: 20,
    notifyConfigs: { dingNotify: '1' },
  };
  return {
    url: url.href,
    method: taskId === null ? 'POST' : 'PUT',
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-acs-dingtalk-access-token': token },
    body: JSON.stringify(taskId === null ? { ...said, ...making } : { ...said, done: todo.done }),
  };
}

/** The number of a to-do that is there already: its making was heard, and the answer lost. */
export function findStaffTodoRequest(config: DingtalkTodoConfig, token: string, todo: StaffTodo): WireRequest {
  const path = `/v1.0/todo/users/${encodeURIComponent(config.operator)}/tasks/sources/${encodeURIComponent(sourceId(todo))}`;
  return {
    url: new URL(path, config.url).href,
    method: 'GET',
    headers: { 'x-acs-dingtalk-access-token': token },
    body: '',
  };
}

/** Its number, or why not. */
export function readStaffTodo(answer: WireAnswer): { taskId: string | null } | { failed: string } {
  if ('failed' in answer) return answer;
  const failed = readDingtalkTodo(answer);
  if (failed !== null) return { failed };
  return { taskId: valueAt(jsonOf(answer.body), 'id') };
}
