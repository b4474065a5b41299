import { idOf } from '../support/ids.ts';
import { operate, type Stage } from './acts.ts';
import { Asker, type Question } from './ask.ts';
import type { Journal } from './journal.ts';

export interface SendersOptions {
  base(): string;
  stage: Stage;
  journal: Journal;
  senders: number;
  /** The broken sender of the control: a retry carries a new key and asks another doctor. */
  forgetKeys: boolean;
}

export interface Senders {
  /** No new operation is begun; resolves when every outcome is known or `limitMs` has passed. */
  finish(limitMs: number): Promise<void>;
  /** `performance.now()` of the last acknowledgement. */
  lastAck(): number;
  /** Answers that left the outcome unknown: 5xx, none in time, none at all. */
  failures(): number;
}

/** Each sender does one operation after the other; an unknown outcome is asked again until it is known. */
export function startSenders(o: SendersOptions): Senders {
  let [next, failures, last, finishing, given] = [0, 0, 0, false, false];
  const all = Promise.all(Array.from({ length: o.senders }, sender));

  async function sender(): Promise<void> {
    const asker = new Asker({
      base: o.base,
      journal: o.journal,
      forget: o.forgetKeys ? (question, tries) => elsewhere(question, tries, o.stage) : null,
      given: () => given,
      failed: () => {
        failures += 1;
      },
      acknowledged: () => {
        last = performance.now();
      },
    });
    for (let op = next++; !finishing && op < o.stage.ops; op = next++) await operate(op, o.stage, asker);
    asker.close();
  }

  return {
    lastAck: () => last,
    failures: () => failures,
    async finish(limitMs) {
      finishing = true;
      const limit = setTimeout(() => {
        given = true;
      }, limitMs);
      await all;
      clearTimeout(limit);
    },
  };
}

function elsewhere({ body }: Question, tries: number, { plenty }: Stage): object {
  const slot = (body as { slot?: string }).slot;
  if (slot === undefined) return body;
  const { firstSlot, sessions, slotsPerSession } = plenty;
  const from = Number.parseInt(slot.slice(-12), 16);
  return {
    ...body,
    slot: idOf('slot', firstSlot + ((from + tries * 97 * slotsPerSession) % (sessions * slotsPerSession))),
  };
}
