import { randomUUID } from 'node:crypto';

export interface Reply<T> {
  status: number;
  body: T;
  code: string | null;
  /** The cookie that came with it. */
  cookie: string | null;
}

/** One person or desk at the public API. Counts what was not foreseen; a 5xx or an unforeseen refusal is an error. */
export class ApiUser {
  readonly #base: string;
  readonly #errors: string[];
  readonly #signIn: (() => Promise<string>) | null;
  readonly #carried: Record<string, string>;
  #token: string | null;
  #signing: Promise<string> | null = null;

  constructor(
    base: string,
    token: string | null,
    errors: string[],
    signIn: (() => Promise<string>) | null = null,
    carried: Record<string, string> = {},
  ) {
    this.#base = base;
    this.#token = token;
    this.#errors = errors;
    this.#signIn = signIn;
    this.#carried = carried;
  }

  as(token: string): ApiUser {
    return new ApiUser(this.#base, token, this.#errors);
  }

  /** The same, with these headers on every request. */
  carrying(headers: Record<string, string>): ApiUser {
    return new ApiUser(this.#base, this.#token, this.#errors, this.#signIn, { ...this.#carried, ...headers });
  }

  /** Somebody who signs in before the first step, and again whenever the session has ended (half an hour idle). */
  signingIn(signIn: () => Promise<string>): ApiUser {
    return new ApiUser(this.#base, null, this.#errors, signIn);
  }

  get<T>(path: string): Promise<Reply<T>> {
    return this.#send('GET', path, undefined, []);
  }

  /** `foreseen` names the refusals this step may meet (a full slot, a limit); anything else is counted as an error. */
  post<T>(path: string, body: unknown, foreseen: string[] = []): Promise<Reply<T>> {
    return this.#send('POST', path, body, foreseen);
  }

  async #send<T>(method: string, path: string, body: unknown, foreseen: string[], again = true): Promise<Reply<T>> {
    const token = this.#token ?? (await this.#fresh());
    const reply = await this.#once<T>(method, path, body, token);
    if (reply.status === 401 && this.#signIn && again) {
      if (this.#token === token) this.#token = null;
      return this.#send(method, path, body, foreseen, false);
    }
    if (reply.code !== null && !foreseen.includes(reply.code)) {
      this.#errors.push(`${method} ${path.replace(/[0-9a-f-]{36}/g, '…')} ${reply.code}`);
    }
    return reply;
  }

  /** One sign-in for all steps that find the session ended at the same moment. */
  async #fresh(): Promise<string | null> {
    if (!this.#signIn) return null;
    this.#signing ??= this.#signIn().finally(() => {
      this.#signing = null;
    });
    this.#token = await this.#signing;
    return this.#token;
  }

  async #once<T>(method: string, path: string, body: unknown, token: string | null): Promise<Reply<T>> {
    const response = await fetch(`${this.#base}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        'x-shuxin': '1',
        ...this.#carried,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed = text === '' ? null : JSON.parse(text);
    const code = response.ok ? null : ((parsed?.code as string | undefined) ?? 'unknown');
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? null;
    return { status: response.status, body: parsed as T, code, cookie };
  }
}
