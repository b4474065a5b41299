import { deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  content: Buffer;
  /** What the directory says of the unpacked size; the truth unless given. */
  claims?: number;
}

/** A zip file as its directory describes it, true or not. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims = content.length } of entries) {
    const packed = deflateRawSync(content);
    const local = header(
      0x04034b50,
      30,
      [
        [8, 8],
        [26, Buffer.byteLength(name)],
      ],
      [
        [18, packed.length],
        [22, claims],
      ],
    );
    const body = Buffer.concat([local, Buffer.from(name), packed]);
    const entry = header(
      0x02014b50,
      46,
      [
        [10, 8],
        [28, Buffer.byteLength(name)],
      ],
      [
        [20, packed.length],
        [24, claims],
        [42, at],
      ],
    );
    directory.push(Buffer.concat([entry, Buffer.from(name)]));
    bodies.push(body);
    at += body.length;
  }
  const list = Buffer.concat(directory);
  const end = header(
    0x06054b50,
    22,
    [
      [8, entries.length],
      [10, entries.length],
    ],
    [
      [12, list.length],
      [16, at],
    ],
  );
  return Buffer.concat([...bodies, list, end]);
}

function header(sign: number, length: number, words: [number, number][], longs: [number, number][]): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(sign, 0);
  for (const [at, value] of words) bytes.writeUInt16LE(value, at);
  for (const [at, value] of longs) bytes.writeUInt32LE(value, at);
  return bytes;
}

let twoBytes: Map<string, Buffer> | undefined;

/** Text in GB18030, as far as its two-byte part reaches: what Chinese Excel writes as "CSV". */
export function gb18030(text: string): Buffer {
  twoBytes ??= tableOfTwoBytes();
  const table = twoBytes;
  return Buffer.concat(
    [...text].map((sign) => {
      if (sign.charCodeAt(0) < 0x80) return Buffer.from(sign);
      const bytes = table.get(sign);
      if (!bytes) throw new Error(`${sign} is not in the two-byte part`);
      return bytes;
    }),
  );
}

function tableOfTwoBytes(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const bytes = Buffer.from([lead, trail]);
      const sign = decoder.decode(bytes);
      if ([...sign].length === 1 && sign !== '\uFFFD') table.set(sign, bytes);
    }
  }
  return table;
}
