import { once } from 'node:events';
import type { Socket } from 'node:net';
import type pg from 'pg';

/** What a client of `pg` tells a statement of its own about a COPY. */
interface Wire {
  stream: Socket;
  query(text: string): void;
  sendCopyFromChunk(bytes: Buffer): void;
  endCopyFrom(): void;
}

const BLOCK = 64 * 1024;

/** Sends these lines as the text of `copy … from stdin`; answers how many there were. Waits while the database is behind. */
export function copyIn(client: pg.Client, text: string, lines: Iterable<string>): Promise<number> {
  let count = 0;
  const send = async (wire: Wire) => {
    let block = '';
    const flush = async () => {
      wire.sendCopyFromChunk(Buffer.from(block));
      block = '';
      if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain');
    };
    for (const line of lines) {
      count += 1;
      block += line;
      if (block.length >= BLOCK) await flush();
    }
    await flush();
    wire.endCopyFrom();
  };
  return new Promise((resolve, reject) => {
    client.query({
      submit: (wire: Wire) => wire.query(text),
      handleCopyInResponse: (wire: Wire) => void send(wire).catch(reject),
      handleError: reject,
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(count),
    } as never);
  });
}
