import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection, type RawAnswer } from '../support/connection.ts';
import type { Journal, Noted } from './journal.ts';

export interface Question {
  path: string;
  token: string;
  body: object;
  /** The refusal that says that an earlier try of ours was heard: the act is done. */
  doneWhen?: string;
}

export interface AskOptions {
  base(): string;
  journal: Journal;
  /** The broken sender of the control: a retry carries a new key and, where it may, another body. */
  forget: ((question: Question, tries: number) => object) | null;
  /** Nobody waits for the outcome any more. */
  given(): boolean;
  failed(): void;
  acknowledged(): void;
}

export type Known = { id: string; number: number } & Record<string, unknown>;

const ANSWER_MS = 1500;

/** One sender's voice: a connection that is opened again when it breaks, and questions asked until they are answered. */
export class Asker {
  #connection: Connection;
  readonly #o: AskOptions;
  constructor(o: AskOptions) {
    this.#o = o;
    this.#connection = new Connection(o.base());
  }

  /** Notes the act, asks until its outcome is known and notes that; null when it was refused or nobody waits any more. */
  async act(noted: Omit<Noted, 'key'>, question: Question): Promise<Known | null> {
    const key = randomUUID();
    this.#o.journal.note({ ...noted, key });
    for (let tries = 0; !this.#o.given(); tries += 1) {
      const forgetting = tries > 0 && this.#o.forget !== null;
      const body = forgetting ? this.#o.forget?.(question, tries) : question.body;
      const headers = { ...bearer(question.token), 'idempotency-key': forgetting ? randomUUID() : key };
      const answer = await this.#limited(() => this.#connection.post(question.path, headers, JSON.stringify(body)));
      if (isDecided(answer)) return this.#settle({ ...noted, key }, question, answer, tries > 0);
      await this.#comeAgain();
    }
    return null;
  }

  /** Reads until there is an answer; null when nobody waits any more. */
  async read(path: string, token: string): Promise<unknown> {
    while (!this.#o.given()) {
      const answer = await this.#limited(() => this.#connection.get(path, bearer(token)));
      if (isDecided(answer)) return answer.status === 200 ? JSON.parse(answer.body) : null;
      await this.#comeAgain();
    }
    return null;
  }

  /** Notes as acknowledged what was promised and is not there: no id of a row will ever match it. */
  lost(noted: Omit<Noted, 'key'>): void {
    this.#o.journal.note({ ...noted, key: 'promised', id: 'promised' });
  }

  close(): void {
    this.#connection.close();
  }

  #settle(noted: Noted, question: Question, answer: RawAnswer, again: boolean): Known | null {
    const body = JSON.parse(answer.body) as Known & { code: string; items?: { id: string }[] };
    if (answer.status < 300) {
      this.#o.acknowledged();
      const id = body.id ?? body.items?.[0]?.id;
      this.#o.journal.note({ ...noted, id, ...(body.number === undefined ? {} : { number: body.number }) });
      return { ...body, id };
    }
    if (again && body.code === question.doneWhen && noted.of !== undefined) {
      this.#o.journal.note({ ...noted, id: noted.of });
      return { id: noted.of, number: 0 };
    }
    this.#o.journal.note({ ...noted, refused: body.code });
    return null;
  }

  async #comeAgain(): Promise<void> {
    this.#o.failed();
    this.#connection.close();
    await pause(50);
    this.#connection = new Connection(this.#o.base());
  }

  /** Status 0 when no answer came in time: the outcome is unknown. */
  #limited(ask: () => Promise<RawAnswer>): Promise<RawAnswer> {
    const limit = setTimeout(() => this.#connection.close(), ANSWER_MS);
    return ask()
      .catch(() => ({ status: 0, body: '' }))
      .finally(() => clearTimeout(limit));
  }
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const isDecided = ({ status }: RawAnswer): boolean => status >= 200 && status < 500;
