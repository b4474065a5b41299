import { connect, type Socket } from 'node:net';

interface Picture {
  calling?: { number: string; calls: number }[];
  called?: { number: string; calls: number } | null;
}

/**
 * One wall screen as the page has it: a stream of its own and one of what it shows. Notes when each call first stood on it. By hand
 * over node:net, because a thousand of them share the cores with the server.
 */
export class WallScreen {
  /** Call (`A001.1`) -> performance.now() at which its message was read. */
  readonly seen = new Map<string, number>();
  readonly #sockets: Socket[] = [];
  readonly #base: URL;

  constructor(base: string) {
    this.#base = new URL(base);
  }

  /** Resolves with the first message of both streams. */
  async open(token: string, shows: string): Promise<void> {
    await Promise.all([
      this.#follow('/api/h/1/queue/screens/self/stream', () => undefined, `cookie: shuxin_screen=${token}\r\n`),
      this.#follow(`${shows}/stream`, (text) => this.#note(JSON.parse(text) as Picture), ''),
    ]);
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #note({ calling, called }: Picture): void {
    const at = performance.now();
    for (const { number, calls } of calling ?? (called ? [called] : [])) {
      const key = `${number}.${calls}`;
      if (!this.seen.has(key)) this.seen.set(key, at);
    }
  }

  #follow(path: string, heard: (text: string) => void, headers: string): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const socket = connect({ host: this.#base.hostname, port: Number(this.#base.port) });
    this.#sockets.push(socket);
    let text = '';
    socket.setEncoding('utf8');
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`${path} was closed`)));
    socket.on('data', (chunk: string) => {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
        text = text.slice(end + 2);
        if (data === undefined) continue;
        heard(data);
        resolve();
      }
    });
    socket.write(`GET ${path} HTTP/1.1\r\nhost: ${this.#base.host}\r\naccept-language: zh\r\n${headers}\r\n`);
    return promise;
  }
}
