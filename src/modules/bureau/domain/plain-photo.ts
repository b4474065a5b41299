/**
 * A photograph without what the camera or a program wrote beside the picture (place, device, time, thumbnails, comments):
 * JPEG, PNG or WebP, told by its own bytes; null for anything else or what is cut off. The picture itself is untouched.
 */
export function plainPhoto(bytes: Uint8Array): { media: PhotoMedia; bytes: Uint8Array } | null {
  try {
    if (starts(bytes, [0xff, 0xd8, 0xff])) return made('image/jpeg', plainJpeg(bytes));
    if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return made('image/png', plainPng(bytes));
    if (word(bytes, 0) === 'RIFF' && word(bytes, 8) === 'WEBP') return made('image/webp', plainWebp(bytes));
  } catch (error) {
    // Whatever ends before it should.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

export type PhotoMedia = 'image/jpeg' | 'image/png' | 'image/webp';

const made = (media: PhotoMedia, bytes: Uint8Array | null) => bytes && { media, bytes };
const starts = (bytes: Uint8Array, signs: readonly number[]) => signs.every((sign, i) => bytes[i] === sign);
const word = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
const look = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** JFIF and Adobe say how the colours are meant; every other application segment and comment is about something else. */
const KEPT_SEGMENTS = new Set([0xe0, 0xee]);

function plainJpeg(bytes: Uint8Array): Uint8Array | null {
  const view = look(bytes);
  const parts = [bytes.subarray(0, 2)];
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const kind = view.getUint8(at + 1);
    // The end of the picture; whatever was hung on behind it goes.
    if (kind === 0xd9) return joined([...parts, bytes.subarray(at, at + 2)]);
    const length = view.getUint16(at + 2);
    const end = kind === 0xda ? scanEnd(view, at + 2 + length) : at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const about = (kind >= 0xe0 && kind <= 0xef) || kind === 0xfe;
    if (!about || KEPT_SEGMENTS.has(kind)) parts.push(bytes.subarray(at, end));
    at = end;
  }
}

/** Where the data of a scan end: inside of them 0xff is followed by 0, a restart mark or another 0xff. */
function scanEnd(view: DataView, from: number): number {
  for (let at = from; ; at++) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
}

const PNG_ABOUT = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function plainPng(bytes: Uint8Array): Uint8Array | null {
  const view = look(bytes);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; ; ) {
    const end = at + 12 + view.getUint32(at);
    const kind = word(bytes, at + 4);
    if (end > bytes.length) return null;
    if (!PNG_ABOUT.has(kind)) parts.push(bytes.subarray(at, end));
    if (kind === 'IEND') return joined(parts);
    at = end;
  }
}

const WEBP_ABOUT = new Set(['EXIF', 'XMP ']);

function plainWebp(bytes: Uint8Array): Uint8Array | null {
  const view = look(bytes);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return null;
  const parts: Uint8Array[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const size = view.getUint32(at + 4, true);
    const next = at + 8 + size + (size % 2);
    if (at + 8 + size > bytes.length) return null;
    const chunk = Uint8Array.from(bytes.subarray(at, next));
    // The header says which other chunks there are: no EXIF and no XMP any more.
    if (word(bytes, at) === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0b1100;
    if (!WEBP_ABOUT.has(word(bytes, at))) parts.push(chunk);
    at = next;
  }
  const head = Uint8Array.from(bytes.subarray(0, 12));
  look(head).setUint32(4, 4 + parts.reduce((sum, { length }) => sum + length, 0), true);
  return parts.length === 0 ? null : joined([head, ...parts]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
