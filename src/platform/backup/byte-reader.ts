/** Reads an iterable of buffers in pieces of asked length, holding no more than it must. */
export function byteReader(source: AsyncIterable<Buffer>) {
  const pieces = source[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let length = 0;

  return {
    /** Exactly `count` bytes, or as many as are left when the source ends before. */
    async take(count: number): Promise<Buffer> {
      while (length < count) {
        const next = await pieces.next();
        if (next.done) break;
        held.push(next.value);
        length += next.value.length;
      }
      const all = held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held);
      const taken = all.subarray(0, count);
      held = taken.length < all.length ? [all.subarray(taken.length)] : [];
      length = all.length - taken.length;
      return taken;
    },
  };
}
