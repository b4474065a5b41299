import { expect, test } from 'vitest';
import { plainPhoto } from './plain-photo.ts';

const text = (words: string) => [...new TextEncoder().encode(words)];
const SECRET = '39.9N116.4E';
const has = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).includes(SECRET);
const segment = (kind: number, data: readonly number[]) => [0xff, kind, 0, data.length + 2, ...data];
const scan = [...segment(0xda, [1, 2, 3]), 7, 0xff, 0, 8, 0xff, 0xd0, 9];
const jpeg = Uint8Array.from([
  ...[0xff, 0xd8, ...segment(0xe0, text('JFIF')), ...segment(0xe1, text(`Exif${SECRET}`))],
  ...[...segment(0xfe, text(SECRET)), ...segment(0xdb, [1, 2]), ...scan, ...segment(0xc4, [4]), ...scan],
  ...[0xff, 0xd9, ...text(SECRET)],
]);
const chunk = (kind: string, data: readonly number[]) => [0, 0, 0, data.length, ...text(kind), ...data, 0, 0, 0, 0];
const png = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunk('IHDR', [1]), ...chunk('eXIf', text(SECRET))],
  ...[...chunk('tEXt', text(SECRET)), ...chunk('IDAT', [5, 6]), ...chunk('IEND', []), ...text(SECRET)],
]);
const part = (kind: string, data: readonly number[]) => [...text(kind), data.length, 0, 0, 0, ...data];
const parts = [...part('VP8X', [0b1100, 0]), ...part('VP8 ', [1, 2]), ...part('EXIF', [...text(SECRET), 0])];
const webp = Uint8Array.from([...text('RIFF'), parts.length + 4, 0, 0, 0, ...text('WEBP'), ...parts]);

test.each([
  ['image/jpeg', jpeg],
  ['image/png', png],
  ['image/webp', webp],
] as const)('%s loses what the camera wrote and keeps the picture', (media, bytes) => {
  expect(has(bytes)).toBe(true);
  const plain = plainPhoto(bytes);
  expect(plain?.media).toBe(media);
  expect(has(plain?.bytes)).toBe(false);
  // A second time there is nothing left to take away.
  expect(plainPhoto(plain?.bytes ?? new Uint8Array())?.bytes).toEqual(plain?.bytes);
});

test('a jpeg keeps its tables and both scans, a webp says that it has no such parts', () => {
  const plain = Buffer.from(plainPhoto(jpeg)?.bytes ?? []);
  for (const kept of [segment(0xe0, text('JFIF')), segment(0xdb, [1, 2]), scan, segment(0xc4, [4]), [0xff, 0xd9]])
    expect(plain.includes(Buffer.from(kept))).toBe(true);
  expect(plainPhoto(webp)?.bytes[20]).toBe(0);
});

test.each([
  ['nothing', new Uint8Array()],
  ['a document', Uint8Array.from(text('%PDF-1.7'))],
  ['a jpeg cut off', jpeg.subarray(0, 40)],
  ['a png cut off', png.subarray(0, 60)],
  ['a webp cut off', webp.subarray(0, 34)],
])('%s is no photograph', (_, bytes) => {
  expect(plainPhoto(bytes)).toBeNull();
});
