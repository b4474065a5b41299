/** What one evidence folder holds at most, as a disk of a hospital can take it; a larger one is refused with its size. */
export const MOST_FOLDER_BYTES = 1_000_000_000;
export const MOST_FOLDER_FILES = 10_000;

export const FOLDER_WORDS = {
  zh: {
    ...{ index: '目录', problems: '问题照片', values: '指标证明', before: '整改前', after: '整改后' },
    task: (no: string) => `任务${no}`,
    columns: ['文件', '任务、发现日期或指标', '名称', '说明', '字节数', '校验码（SM3）', '登记日期'],
  },
  en: {
    ...{ index: 'Index', problems: 'Problem photos', values: 'Indicator proofs', before: 'before', after: 'after' },
    task: (no: string) => `Task ${no}`,
    columns: ['File', 'Task, day found or indicator', 'Title', 'About', 'Bytes', 'Check (SM3)', 'Kept on'],
  },
};

const ENDING: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** A name that every system can keep: no signs that lead to other folders, not too long, never empty. */
export function safeName(text: string): string {
  const kept = text.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  return [...kept].slice(0, 40).join('').trim() || '_';
}

export const pathIn = (folder: readonly string[], position: number, title: string, media: string): string =>
  [...folder.map(safeName), `${String(position).padStart(2, '0')}-${safeName(title)}.${ENDING[media] ?? 'bin'}`].join(
    '/',
  );
