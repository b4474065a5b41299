export type PhotoMedia = 'image/png' | 'image/jpeg' | 'image/webp';
export type PaperMedia = 'application/pdf' | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a file is by its bytes, whatever it calls itself: a photograph, a PDF or a Word document; null: nothing that is kept. */
export function fileKind(bytes: Uint8Array): PhotoMedia | PaperMedia | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (text(0, 5) === '%PDF-') return 'application/pdf';
  if (text(0, 4) === 'PK\u0003\u0004' && holds(bytes, 'word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return null;
}

// A Word document is a zip that names its text in plain letters.
function holds(bytes: Uint8Array, name: string): boolean {
  const signs = [...name].map((sign) => sign.charCodeAt(0));
  const last = bytes.length - signs.length;
  for (let at = 0; at <= last; at += 1) if (signs.every((sign, k) => bytes[at + k] === sign)) return true;
  return false;
}
