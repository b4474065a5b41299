export type PictureMedia = 'image/png' | 'image/jpeg' | 'image/webp';

/** What a picture is by its first bytes, whatever it calls itself; null: none we show. SVG is a program and never a picture here. */
export function imageOf(bytes: Uint8Array): PictureMedia | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  return null;
}
