import { Zip, ZipPassThrough } from 'fflate';
import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { writeSheet } from '#platform/sheet/thread.ts';
import { type FolderFile, folderBytes, folderFiles } from '../../db/reports/folder-rows.ts';
import { MOST_FOLDER_BYTES, MOST_FOLDER_FILES, pathIn } from '../../domain/reports/folder.ts';
import type { ReportLang } from '../../domain/reports/words.ts';
import { knownPlan } from './known-plan.ts';

const WORDS = {
  zh: {
    ...{ index: '目录', task: '任务', problems: '问题照片', before: '整改前', after: '整改后' },
    columns: ['文件', '任务或发现日期', '名称', '字节数', '校验码（SM3）', '登记日期'],
  },
  en: {
    ...{ index: 'Index', task: 'Task', problems: 'Problem photos', before: 'before', after: 'after' },
    columns: ['File', 'Task or day found', 'Title', 'Bytes', 'Check (SM3)', 'Kept on'],
  },
};

/**
 * The evidence files of a plan in a folder for each task, the photographs of the problems found in its year, and a list
 * of them all. Throws programme.report_plan_unknown, programme.evidence_too_large.
 */
export async function evidenceFolder(
  t: Tx,
  plan: string,
  by: Actor,
  now: Instant,
  lang: ReportLang,
  mostBytes = MOST_FOLDER_BYTES,
): Promise<Buffer> {
  const { year } = await knownPlan(t, plan);
  const files = await folderFiles(t, plan, { from: `${year}-01-01`, to: `${year}-12-31` }, MOST_FOLDER_FILES);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > mostBytes || files.length > MOST_FOLDER_FILES) {
    const limits = { limit: Math.floor(mostBytes / 1_000_000), most: MOST_FOLDER_FILES };
    throw domainError('programme.evidence_too_large', { size: Math.ceil(size / 1_000_000), ...limits });
  }
  const { zip, bytes } = newZip();
  const listed = files.map((file, at) => ({ file, path: pathOf(file, at + 1, lang) }));
  const index = await writeSheet(
    {
      name: WORDS[lang].index,
      columns: WORDS[lang].columns.map((title) => ({ title })),
      rows: listed.map(({ file: { key, title, size: length, sm3, at }, path }) => [
        ...[path, key, title, String(length), sm3 ?? '', localDate(at)],
      ]),
    },
    'xlsx',
  );
  put(zip, 'index.xlsx', index);
  // One after the other: what is packed already is the only other copy in memory.
  for (const { file, path } of listed) put(zip, path, await folderBytes(t, file));
  zip.end();
  const detail = { files: files.length, size };
  await audit(
    t,
    { actor: by, action: 'programme.evidence_taken', subject: `programme.plan/${plan}`, outcome: 'ok', detail },
    now,
  );
  return bytes();
}

function pathOf(file: FolderFile, position: number, lang: ReportLang): string {
  const words = WORDS[lang];
  const folder =
    file.of === 'measure' ? [`${words.task}${lang === 'en' ? ' ' : ''}${file.key}`] : [words.problems, file.key];
  const title = file.of === 'measure' ? file.title : `${file.title}-${file.after ? words.after : words.before}`;
  return pathIn(folder, position, title, file.media);
}

function newZip(): { zip: Zip; bytes(): Buffer } {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  return { zip, bytes: () => Buffer.concat(chunks) };
}

/** Photographs and documents are packed already: they are put in as they are. */
function put(zip: Zip, path: string, bytes: Buffer): void {
  const entry = new ZipPassThrough(path);
  zip.add(entry);
  entry.push(new Uint8Array(bytes), true);
}
