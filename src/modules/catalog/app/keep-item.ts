import { domainError } from '#kernel/errors.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { insertRows } from '../db/insert.ts';
import { changeRow, type ItemTable, lockDirectory, nextPosition, rowExists } from '../db/items.ts';

export interface Keeper {
  actor: Actor;
  now: string;
}

/** What a form says of one item, as columns; `id` is null for a new one. Throws what stands against it. */
export type ToRow<Body> = (t: Tx, body: Body, id: string | null) => Promise<Record<string, unknown>>;

/** One more of its kind, at the end of the list. */
export async function createItem<B>(t: Tx, by: Keeper, table: ItemTable, body: B, toRow: ToRow<B>): Promise<string> {
  await lockDirectory(t);
  const row = await toRow(t, body, null);
  const id = newId();
  await insertRows(t, table, [{ ...row, [`${table}_id`]: id, position: await nextPosition(t, table) }]);
  await record(t, by, table, id, 'create', row);
  return id;
}

/** Writes over the version that was seen. Throws catalog.item_not_found, catalog.item_changed. */
export async function changeItem<B extends { version: number }>(
  t: Tx,
  by: Keeper,
  table: ItemTable,
  id: string,
  body: B,
  toRow: ToRow<B>,
): Promise<number> {
  await lockDirectory(t);
  if (!(await rowExists(t, table, id))) throw domainError('catalog.item_not_found');
  const row = await toRow(t, body, id);
  const version = await changeRow(t, table, { id, version: body.version }, row);
  if (version === null) throw domainError('catalog.item_changed');
  await record(t, by, table, id, 'change', row);
  return version;
}

async function record(
  t: Tx,
  { actor, now }: Keeper,
  table: ItemTable,
  id: string,
  act: 'create' | 'change',
  row: Record<string, unknown>,
): Promise<void> {
  const detail: Record<string, boolean> = row.active === undefined ? {} : { active: row.active === true };
  const subject = `catalog.${table}/${id}`;
  await audit(t, { actor, action: `catalog.${act}_${table}`, subject, outcome: 'ok', detail }, now);
}
