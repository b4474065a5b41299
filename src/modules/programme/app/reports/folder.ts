import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { writeSheet } from '#platform/sheet/thread.ts';
import { type FolderFile, folderBytes, folderFiles } from '../../db/reports/folder-rows.ts';
import { leafOf } from '../../domain/definitions/all.ts';
import { FOLDER_WORDS, MOST_FOLDER_BYTES, MOST_FOLDER_FILES, pathIn } from '../../domain/reports/folder.ts';
import type { ReportLang } from '../../domain/reports/words.ts';
import { knownPlan } from './known-plan.ts';
import type { Entry } from './zipped.ts';

export interface Folder {
  index: Buffer;
  files: { path: string; file: Pick<FolderFile, 'of' | 'id'> }[];
}

/**
 * What the evidence folder of a plan holds: its files by task, the photographs of the problems found in its year, the proofs
 * of the values declared for it, and a list of them all. Throws programme.report_plan_unknown, programme.evidence_too_large.
 */
export async function evidenceFolder(
  t: Tx,
  plan: string,
  by: Actor,
  now: Instant,
  lang: ReportLang,
  mostBytes = MOST_FOLDER_BYTES,
): Promise<Folder> {
  const { year } = await knownPlan(t, plan);
  const files = await folderFiles(t, plan, { from: `${year}-01-01`, to: `${year}-12-31` }, MOST_FOLDER_FILES);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > mostBytes || files.length > MOST_FOLDER_FILES) {
    const limits = { limit: Math.floor(mostBytes / 1_000_000), most: MOST_FOLDER_FILES };
    throw domainError('programme.evidence_too_large', { size: Math.ceil(size / 1_000_000), ...limits });
  }
  const words = FOLDER_WORDS[lang];
  const listed = files.map((file, at) => ({ file, ...placeOf(file, at + 1, lang) }));
  const index = await writeSheet(
    {
      name: words.index,
      columns: words.columns.map((title) => ({ title })),
      rows: listed.map(({ file: { key, about, size: length, sm3, at }, path, title }) => [
        ...[path, key, title, about, String(length), sm3 ?? '', localDate(at)],
      ]),
    },
    'xlsx',
  );
  const subject = `programme.plan/${plan}`;
  const detail = { files: files.length, size };
  await audit(t, { actor: by, action: 'programme.evidence_taken', subject, outcome: 'ok', detail }, now);
  return { index, files: listed.map(({ path, file: { of, id } }) => ({ path, file: { of, id } })) };
}

/** The list, then one file after the other, each read only when the one before it has gone; `tx` is a short one each time. */
export async function* entriesOf(
  { index, files }: Folder,
  tx: <T>(read: (t: Tx) => Promise<T>) => Promise<T>,
): AsyncGenerator<Entry> {
  yield { path: 'index.xlsx', bytes: index };
  for (const { path, file } of files) yield { path, bytes: await tx((t) => folderBytes(t, file)) };
}

function placeOf({ of, key, title, about, after, media }: FolderFile, position: number, lang: ReportLang) {
  const words = FOLDER_WORDS[lang];
  if (of === 'measure') return { title, path: pathIn([words.task(key)], position, title, media) };
  if (of === 'problem') {
    const name = `${title}-${after ? words.after : words.before}`;
    return { title: name, path: pathIn([words.problems, key], position, name, media) };
  }
  const leaf = leafOf(key);
  const name = `${key} ${(leaf?.value.name ?? leaf?.row.name)?.[lang] ?? ''}`;
  return { title: name, path: pathIn([words.values, about], position, name, media) };
}
