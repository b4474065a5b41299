/** What one evidence folder holds at most; a larger one is refused with its size. */
export const MOST_FOLDER_BYTES = 100_000_000;
export const MOST_FOLDER_FILES = 2_000;

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
