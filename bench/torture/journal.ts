import { appendFileSync, readFileSync } from 'node:fs';

/** What a sender knows of one booking it asked for: the key is on disk before the first byte is sent. */
export interface Noted {
  op: number;
  key: string;
  patient: string;
  /** The acknowledged appointment, once a 201 came. */
  id?: string;
  number?: number;
  /** The code of a refusal: decided, and nothing was booked. */
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
  read(): Map<number, Noted> {
    const known = new Map<number, Noted>();
    for (const text of readFileSync(this.#file, 'utf8').split('\n')) {
      if (text === '') continue;
      const line = JSON.parse(text) as Noted;
      known.set(line.op, { ...known.get(line.op), ...line });
    }
    return known;
  }
}
