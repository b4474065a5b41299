import { appendFileSync, readFileSync } from 'node:fs';

/**
 * book: a place, from a slot or from a hold of one's own. hold: a place kept. join: into the waitlist. accept: a place that
 * was offered. cancel: a booking. stop: a session.
 */
export type Act = 'book' | 'hold' | 'join' | 'accept' | 'cancel' | 'stop';

/** What a sender knows of one act it asked for: the key is on disk before the first byte is sent. */
export interface Noted {
  /** One act of one sender; acts of one person share what is before the slash. */
  op: string;
  act: Act;
  key: string;
  /** Who it is for; of a stop, nobody. */
  patient: string;
  /** Of a book from a hold, an accept or a cancel: the id of what it rests on. Of a stop: the session. */
  of?: string;
  /** The acknowledged appointment, hold, entry or session, once a 2xx came. */
  id?: string;
  number?: number;
  /** The code of a refusal: decided, and nothing was done. */
  refused?: string;
}

/** One line for each thing that becomes known; later lines add to earlier ones of the same operation. */
export class Journal {
  readonly #file: string;
  constructor(file: string) {
    this.#file = file;
    appendFileSync(file, '');
  }

  note(line: Noted): void {
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
  }

  /** Everything known, by operation. */
  read(): Map<string, Noted> {
    const known = new Map<string, Noted>();
    for (const text of readFileSync(this.#file, 'utf8').split('\n')) {
      if (text === '') continue;
      const line = JSON.parse(text) as Noted;
      known.set(line.op, { ...known.get(line.op), ...line });
    }
    return known;
  }
}
