import { domainError } from '#kernel/errors.ts';
import { toOffset } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import {
  discardImport,
  dropParts,
  expireImports,
  type ImportRecord,
  importById,
  importRows,
} from '../../db/imports.ts';
import { keptReport } from './kept-content.ts';
import { allKinds, type Importer, kindFor, ownKinds } from './kinds.ts';
import { sayFinding } from './say.ts';

/** Findings shown on the page; all of them are in the error file. */
const SHOWN = 200;
const LISTED = 50;

export function listKinds(c: Importer) {
  return ownKinds(c).map(({ kind, title, note, columns, handout }) => ({
    kind,
    title: title[c.lang],
    note: note[c.lang],
    columns: columns.map((it) => ({ title: it.title[c.lang], note: it.note[c.lang], required: it.required })),
    handout: handout ? { title: handout.title[c.lang], note: handout.note[c.lang] } : null,
  }));
}

export async function listImports(t: Tx, c: Importer) {
  const rows = await importRows(
    t,
    ownKinds(c).map((it) => it.kind),
    LISTED,
  );
  return rows.map((row) => shown(c, row));
}

/** One import with what was found wrong; the findings go with the content of the file. */
export async function readImport(t: Tx, c: Importer, id: string) {
  const found = await importById(t, id);
  if (!found) throw domainError('catalog.import_not_found');
  const kind = kindFor(c, found.kind);
  const report = await keptReport(t, c.app, id);
  const findings = report?.findings ?? [];
  return {
    ...shown(c, found),
    unknown: report?.unknown ?? [],
    problems: report ? findings.slice(0, SHOWN).map((it) => sayFinding(c.app, kind, it, report, c.lang)) : [],
    problemCount: findings.length,
  };
}

/** Throws a checked file away: its content is deleted now. */
export async function discard(t: Tx, c: Importer, id: string): Promise<void> {
  const found = await importById(t, id);
  if (!found) throw domainError('catalog.import_not_found');
  kindFor(c, found.kind);
  if (!(await discardImport(t, id))) throw domainError('catalog.import_not_open');
  await dropParts(t, [id]);
  await audit(
    t,
    { actor: c.actor, action: 'catalog.discard_import', subject: `catalog.import/${id}`, outcome: 'ok' },
    c.now,
  );
}

/** Deletes the content of files that nobody decided on for a day, and of error files after a day. */
export async function forgetContents(_app: App, t: Tx, now: string, limit: number): Promise<number> {
  const over = await expireImports(t, now, limit);
  if (over.length > 0) await dropParts(t, over);
  return over.length;
}

function shown({ app, lang }: Importer, { createdAt, importedAt, undoneAt, dueAt, ...row }: ImportRecord) {
  return {
    ...row,
    title: allKinds(app).find((it) => it.kind === row.kind)?.title[lang] ?? row.kind,
    createdAt: toOffset(createdAt),
    importedAt: importedAt && toOffset(importedAt),
    undoneAt: undoneAt && toOffset(undoneAt),
    contentUntil: dueAt && toOffset(dueAt),
  };
}
