import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseKeyRing } from '../crypto/key-ring.ts';
import { seal, unseal } from './sealed-stream.ts';

const MIB = 1024 * 1024;
const ring = parseKeyRing(`one:${'a1'.repeat(32)}`);
const later = parseKeyRing(`two:${'b2'.repeat(32)},one:${'a1'.repeat(32)}`);

async function* pieces(data: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < data.length; at += size) yield data.subarray(at, at + size);
}
async function all(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}
const sealed = (data: Buffer, name = 'a') => all(seal(pieces(data, 100_000), ring, name));
const opened = (data: Buffer, keys = ring, name = 'a') => all(unseal(pieces(data, 70_001), keys, name));

test('whatever the length, what comes out is what went in, also after the key was rotated', async () => {
  for (const length of [0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB]) {
    const data = randomBytes(length);
    expect((await opened(await sealed(data), later)).equals(data), String(length)).toBe(true);
  }
});

test('one flipped bit anywhere is found', async () => {
  const good = await sealed(randomBytes(2000));
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(7), async (at, bit) => {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] as number) ^ (1 << bit);
      await expect(opened(bad)).rejects.toMatchObject({ code: expect.stringMatching(/^backup_/) });
    }),
    { numRuns: 200 },
  );
});

test('an end cut off anywhere is found, also between two chunks', async () => {
  const good = await sealed(randomBytes(2 * MIB + 500));
  const lastChunk = good.length - (500 + 16 + 4);
  for (const length of [0, 5, 20, 500, lastChunk, lastChunk + 2, good.length - 1]) {
    const error = { kind: 'cut', file: 'a' };
    await expect(opened(good.subarray(0, length)), String(length)).rejects.toMatchObject(error);
  }
});

test('two chunks in each other’s place are found', async () => {
  const good = await sealed(randomBytes(2 * MIB + 500));
  const record = MIB + 16 + 4;
  const start = good.length - 2 * record - (500 + 16 + 4);
  const [one, two] = [good.subarray(start, start + record), good.subarray(start + record, start + 2 * record)];
  const bad = Buffer.concat([good.subarray(0, start), two, one, good.subarray(start + 2 * record)]);
  await expect(opened(bad)).rejects.toMatchObject({ kind: 'changed' });
});

test('a file in another one’s place, more after the end, and a lost key are told apart', async () => {
  const good = await sealed(Buffer.from('text'), 'b');
  await expect(opened(good)).rejects.toMatchObject({ kind: 'swapped', file: 'a' });
  await expect(opened(Buffer.concat([good, good]), ring, 'b')).rejects.toMatchObject({ kind: 'changed' });
  const stranger = parseKeyRing(`two:${'b2'.repeat(32)}`);
  await expect(opened(good, stranger, 'b')).rejects.toMatchObject({
    code: 'backup_key_missing',
    message: expect.stringContaining('"one"'),
  });
});
