import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  status: number;
  body: string;
  /** Seconds after which to come again, where the answer says so. */
  retryAfter?: number;
}

interface Waiting {
  resolve(answer: RawAnswer): void;
  reject(error: Error): void;
}

/**
 * One keep-alive HTTP/1.1 connection; requests sent before an answer came wait for theirs in order. By hand because the
 * load generator shares the cores with what it measures, and node:http would take three times as much of them.
 * Understands answers with Content-Length.
 */
export class Connection {
  readonly #host: string;
  readonly #port: number;
  #socket: Socket | null = null;
  #waiting: Waiting[] = [];
  #text = '';

  constructor(base: string) {
    const url = new URL(base);
    this.#host = url.hostname;
    this.#port = Number(url.port);
  }

  post(path: string, headers: Record<string, string>, body: string): Promise<RawAnswer> {
    return this.send(requestText('POST', path, { host: this.#host, ...headers }, body));
  }

  get(path: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
    return this.send(requestText('GET', path, { host: this.#host, ...headers }, ''));
  }

  /** A request as `requestText` writes it. */
  send(text: string): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#open().write(text);
    });
  }

  close(): void {
    this.#socket?.destroy();
  }

  #open(): Socket {
    if (this.#socket) return this.#socket;
    const socket = connect({ host: this.#host, port: this.#port, noDelay: true });
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => this.#read(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#socket = null;
      this.#text = '';
      for (const { reject } of this.#waiting.splice(0)) reject(new Error('connection closed'));
    });
    this.#socket = socket;
    return socket;
  }

  #read(chunk: string): void {
    this.#text += chunk;
    for (;;) {
      const end = this.#text.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = this.#text.slice(0, end);
      const rest = end + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (this.#text.length < rest) return;
      const after = /retry-after: (\d+)/i.exec(head)?.[1];
      const answer: RawAnswer = { status: Number(head.slice(9, 12)), body: this.#text.slice(end + 4, rest) };
      if (after) answer.retryAfter = Number(after);
      this.#text = this.#text.slice(rest);
      this.#waiting.shift()?.resolve(answer);
    }
  }
}

/** Written beforehand where everything must leave at one instant. */
export function requestText(method: string, path: string, headers: Record<string, string>, body: string): string {
  const lines = Object.entries(body === '' ? headers : { 'content-type': 'application/json', ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `${method} ${path} HTTP/1.1\r\n${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
