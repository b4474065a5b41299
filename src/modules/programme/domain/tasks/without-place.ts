/**
 * A photograph without what its camera noted beside the picture: the place, the hour, the device (APP1 to APP15 and comments
 * of a JPEG), but with its colours (ICC, APP2; Adobe, APP14) and the way it is to be turned. Any other file is as it was.
 */
export function withoutPlace(bytes: Uint8Array, media: string): Uint8Array {
  if (media !== 'image/jpeg') return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let turned: number | null = null;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    // From the scan on there are only pictures.
    if (marker === 0xda || marker === 0xd9) break;
    const length = 2 + ((bytes[at + 2] as number) << 8) + (bytes[at + 3] as number);
    const part = bytes.subarray(at, at + length);
    if (part.length < length) return bytes;
    turned ??= marker === 0xe1 ? turnOf(part) : null;
    const drops = marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee);
    if (!drops) kept.push(part);
    at += length;
  }
  if (at === 2) return bytes;
  if (turned !== null && turned > 1) kept.splice(1, 0, turnPart(turned));
  kept.push(bytes.subarray(at));
  const whole = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let to = 0;
  for (const part of kept) {
    whole.set(part, to);
    to += part.length;
  }
  return whole;
}

const ORIENTATION = 0x0112;

/** How the picture lies (1 to 8), by the first folder of its Exif; null: it does not say. */
function turnOf(part: Uint8Array): number | null {
  if (String.fromCharCode(...part.subarray(4, 8)) !== 'Exif') return null;
  const tiff = part.subarray(10);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 16) return null;
  const little = tiff[0] === 0x49;
  const folder = view.getUint32(4, little);
  if (folder + 2 > tiff.length) return null;
  const entries = view.getUint16(folder, little);
  for (let n = 0; n < entries; n += 1) {
    const entry = folder + 2 + 12 * n;
    if (entry + 12 > tiff.length) return null;
    if (view.getUint16(entry, little) !== ORIENTATION) continue;
    const turn = view.getUint16(entry + 8, little);
    return turn >= 1 && turn <= 8 ? turn : null;
  }
  return null;
}

/** An Exif of nothing but the way the picture lies. */
function turnPart(turn: number): Uint8Array {
  const head = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1];
  return Uint8Array.from([...head, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]);
}
