import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';

export interface TodoWish {
  /** What it is about, e.g. `measure-<id>`: one to-do for each. */
  source: string;
  accounts: readonly string[];
  title: string;
  body: string;
  link: string;
  dueOn: LocalDate | null;
}

/** As it should stand now: open. What has changed nothing is told to nobody. */
export async function wantTodo(t: Tx, wish: TodoWish, now: Instant): Promise<void> {
  await t.client.query(
    `insert into messaging.staff_todo as s (hospital_id, todo_id, source, accounts, title, body, link, due_on, next_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict on constraint messaging_staff_todo_source do update set accounts = excluded.accounts,
       title = excluded.title, body = excluded.body, link = excluded.link, due_on = excluded.due_on, done = false,
       wanted = s.wanted + 1, tries = 0, next_at = excluded.next_at
     where s.done or (s.accounts, s.title, s.body, s.link, s.due_on)
       is distinct from (excluded.accounts, excluded.title, excluded.body, excluded.link, excluded.due_on)`,
    [t.scope.hospital, newId(), wish.source, wish.accounts, wish.title, wish.body, wish.link, wish.dueOn, now],
  );
}

export async function finishTodo(t: Tx, source: string, now: Instant): Promise<void> {
  await t.client.query(
    `update messaging.staff_todo set done = true, wanted = wanted + 1, tries = 0, next_at = $3
     where hospital_id = $1 and source = $2 and not done`,
    [t.scope.hospital, source, now],
  );
}

/** To-dos that DingTalk has still to hear of. They are leased: who fails leaves them to the next round. */
export async function leaseTodos(t: Tx, now: Instant, until: Instant, limit: number): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `update messaging.staff_todo set next_at = $3 where hospital_id = $1 and todo_id in (
       select todo_id from messaging.staff_todo where hospital_id = $1 and next_at <= $2
       order by next_at, todo_id limit $4 for update skip locked) returning todo_id as id`,
    [t.scope.hospital, now, until, limit],
  );
  return rows.map(({ id }) => id);
}

export interface TodoRow {
  id: string;
  source: string;
  title: string;
  body: string;
  link: string;
  dueOn: LocalDate | null;
  done: boolean;
  wanted: number;
  told: number;
  tries: number;
  taskId: string | null;
  /** Under which ids DingTalk knows the people; those that it does not know are left out. */
  people: string[];
}

export async function todosById(t: Tx, ids: readonly string[]): Promise<TodoRow[]> {
  const { rows } = await t.client.query<TodoRow>(
    `select todo_id as id, source, title, body, link, due_on as "dueOn", done, wanted, told, tries, task_id as "taskId",
       array(select d.union_id from messaging.staff_dingtalk d
         where d.hospital_id = s.hospital_id and d.account_id = any(s.accounts) order by d.account_id) as people
     from messaging.staff_todo s where hospital_id = $1 and todo_id = any($2::uuid[]) and told < wanted`,
    [t.scope.hospital, ids],
  );
  return rows;
}

/** DingTalk has heard of state `told`. If another is wanted meanwhile, the next round tells it. */
export async function keepTold(
  t: Tx,
  { id, told, taskId }: { id: string; told: number; taskId: string | null },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `update messaging.staff_todo set told = greatest(told, $3), task_id = coalesce($4, task_id), failed = null, tries = 0,
       next_at = case when wanted > $3 then $5::timestamptz end
     where hospital_id = $1 and todo_id = $2`,
    [t.scope.hospital, id, told, taskId, now],
  );
}

/** `again` null: it is given up, until something about it changes. */
export async function keepTodoFailed(t: Tx, id: string, code: string, again: Instant | null): Promise<void> {
  await t.client.query(
    `update messaging.staff_todo set failed = $3, tries = tries + 1, next_at = $4
     where hospital_id = $1 and todo_id = $2`,
    [t.scope.hospital, id, code, again],
  );
}
