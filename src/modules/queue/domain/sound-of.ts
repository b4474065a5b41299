export type Media = 'audio/mpeg' | 'audio/wav' | 'audio/ogg';

/** What a recording is by its first bytes, whatever it calls itself; null: none that every browser plays. */
export function soundOf(bytes: Uint8Array): Media | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'audio/wav';
  if (text(0, 4) === 'OggS') return 'audio/ogg';
  if (text(0, 3) === 'ID3') return 'audio/mpeg';
  const [first = 0, second = 0] = bytes;
  // A frame of MPEG layer III: eleven bits set, then version and layer.
  return first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) === 0x02 ? 'audio/mpeg' : null;
}
