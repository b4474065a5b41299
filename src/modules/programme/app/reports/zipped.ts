import { Zip, ZipPassThrough } from 'fflate';

export interface Entry {
  path: string;
  bytes: Uint8Array;
}

/**
 * A folder as a stream: one file after the other is read, put in and sent before the next is read, so a folder of any size
 * takes the memory of its largest file. Photographs and documents are packed already and are put in as they are.
 */
export async function* zipped(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const { path, bytes } of entries) {
    const entry = new ZipPassThrough(path);
    zip.add(entry);
    entry.push(bytes, true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
