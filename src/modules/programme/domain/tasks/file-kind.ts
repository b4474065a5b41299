const OOXML = 'application/vnd.openxmlformats-officedocument';
export const fileMedia = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'application/pdf',
  `${OOXML}.wordprocessingml.document`,
  `${OOXML}.spreadsheetml.sheet`,
] as const;
export type FileMedia = (typeof fileMedia)[number];

export const isPicture = (media: string): boolean => media.startsWith('image/');

/** What a file is by its content, whatever it is called; null: nothing we keep. Programs and SVG are none of these. */
export function fileKind(bytes: Uint8Array): FileMedia | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (text(0, 5) === '%PDF-') return 'application/pdf';
  if (text(0, 4) !== 'PK\u0003\u0004') return null;
  const names = entryNames(bytes);
  // A document that carries macros is a program.
  if (!names.includes('[Content_Types].xml') || names.some((name) => /vbaProject/i.test(name))) return null;
  if (names.includes('word/document.xml')) return `${OOXML}.wordprocessingml.document`;
  if (names.includes('xl/workbook.xml')) return `${OOXML}.spreadsheetml.sheet`;
  return null;
}

/** Names in the central directory of a zip, by its signature `PK\1\2`; at most a thousand. */
function entryNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  for (let at = 0; at + 46 < bytes.length && names.length < 1000; at += 1) {
    if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b || bytes[at + 2] !== 1 || bytes[at + 3] !== 2) continue;
    const length = (bytes[at + 28] as number) + 256 * (bytes[at + 29] as number);
    names.push(String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(length, 300))));
    at += 45 + length;
  }
  return names;
}
