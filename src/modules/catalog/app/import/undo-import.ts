import { domainError } from '#kernel/errors.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { accountOf } from '#platform/http/actor.ts';
import type { ImportCall, ImportKind } from '#platform/sheet/import-kind.ts';
import { dropParts, importById, madeBy, undoImport } from '../../db/imports.ts';
import { callIn, type Importer, kindFor } from './kinds.ts';

/** How many of the rows in use are named. */
const NAMED = 5;

/**
 * Takes back everything an import made, in the caller's transaction, or nothing. Rooms say what of it they have used;
 * within a room its foreign keys are the referee. Throws catalog.import_not_done, catalog.import_in_use.
 */
export async function undoWhole(t: Tx, c: Importer, id: string): Promise<void> {
  const found = await importById(t, id);
  if (!found) throw domainError('catalog.import_not_found');
  const kind = kindFor(c, found.kind);
  if (!(await undoImport(t, id, accountOf(c.actor) ?? '', c.now))) throw domainError('catalog.import_not_done');
  const made = await madeBy(t, id);
  const call = callIn(c, t);
  await nothingIsUsed(call, kind, made);
  try {
    await kind.undo(call, made);
  } catch (error) {
    if ((error as { code?: string }).code !== '23503') throw error;
    // Somebody began to use a row a moment ago: which one, the next try will tell.
    throw domainError('catalog.import_in_use', { list: '…' });
  }
  await dropParts(t, [id]);
  const detail = { kind: kind.kind, made: made.length };
  await audit(
    t,
    { actor: c.actor, action: 'catalog.undo_import', subject: `catalog.import/${id}`, outcome: 'ok', detail },
    c.now,
  );
}

async function nothingIsUsed(call: ImportCall, kind: ImportKind, made: readonly string[]): Promise<void> {
  const used = new Set(await (kind.used?.(call, made) ?? []));
  for (const room of call.app.rooms) {
    for (const id of (await room.uses?.[kind.kind]?.(call.t, made)) ?? []) used.add(id);
  }
  if (used.size === 0) return;
  const names = await kind.name(call, [...used].slice(0, NAMED));
  const list = `${names.join('、')}${used.size > NAMED ? ` … (${used.size})` : ''}`;
  throw domainError('catalog.import_in_use', { list });
}
