import { domainError } from '#kernel/errors.ts';
import { audit } from '#platform/audit/record.ts';
import { writeSheet } from '#platform/sheet/thread.ts';
import { importById, madeBy } from '../../db/imports.ts';
import { type Importer, kindFor } from './kinds.ts';

/** The sheet that is given out after an import, made now and kept nowhere. Throws catalog.import_no_handout. */
export async function handOut(c: Importer, id: string): Promise<Buffer> {
  const { app, hospital, actor, now, lang } = c;
  const { kind, made } = await app.db.tx({ hospital }, async (t) => {
    const found = await importById(t, id);
    if (!found) throw domainError('catalog.import_not_found');
    const kind = kindFor(c, found.kind);
    return { kind, made: found.state === 'imported' ? await madeBy(t, id) : [] };
  });
  const { handout } = kind;
  if (!handout || made.length === 0) throw domainError('catalog.import_no_handout');
  const rows = await handout.make({ app, actor, hospital, now, lang }, made);
  if (rows.length === 0) throw domainError('catalog.import_no_handout');
  const detail = { kind: kind.kind, rows: rows.length };
  const subject = `catalog.import/${id}`;
  await app.db.tx({ hospital }, (t) =>
    audit(t, { actor, action: 'catalog.hand_out', subject, outcome: 'ok', detail }, now),
  );
  return writeSheet(
    { name: handout.title[lang], columns: handout.columns.map((it) => ({ title: it[lang] })), rows },
    'xlsx',
  );
}
