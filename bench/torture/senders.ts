import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { askOf } from '../booking/plan.ts';
import { Connection, type RawAnswer } from '../support/connection.ts';
import { idOf } from '../support/ids.ts';
import type { SlotSet, World } from '../support/world.ts';
import type { Journal, Noted } from './journal.ts';

export interface SendersOptions {
  base(): string;
  world: World;
  /** Few places for many: every fourth operation wants one of these, so that most of those are refused. */
  scarce: SlotSet;
  plenty: SlotSet;
  journal: Journal;
  senders: number;
  /** The broken sender of the control: a retry carries a new key and asks another doctor. */
  forgetKeys: boolean;
}

export interface Senders {
  /** No new operation is begun; resolves when every outcome is known or `limitMs` has passed. */
  finish(limitMs: number): Promise<void>;
  /** `performance.now()` of the last 201. */
  lastAck(): number;
  /** Answers that left the outcome unknown: 5xx, none in time, none at all. */
  failures(): number;
}

const PATH = '/api/h/1/booking/appointments';
const ANSWER_MS = 1500;

/** Each sender asks for one booking after the other; an unknown outcome is asked again until it is known. */
export function startSenders(o: SendersOptions): Senders {
  let [next, failures, last, finishing, given] = [0, 0, 0, false, false];
  const all = Promise.all(Array.from({ length: o.senders }, sender));

  async function sender(): Promise<void> {
    let connection = new Connection(o.base());
    for (let op = next++; !finishing && op < o.world.patients; op = next++) {
      const ask = wishOf(op);
      if (!ask) return;
      const { token, ...body } = ask;
      const noted: Noted = { op, key: randomUUID(), patient: body.patient };
      o.journal.note(noted);
      for (let tries = 0; !given; tries += 1) {
        const sent = o.forgetKeys && tries > 0 ? elsewhere(body, op, tries) : body;
        const key = o.forgetKeys && tries > 0 ? randomUUID() : noted.key;
        const answer = await send(connection, token, key, sent);
        if (answer.status === 201 || (answer.status >= 400 && answer.status < 500)) {
          settle(noted, answer);
          break;
        }
        failures += 1;
        connection.close();
        await pause(50);
        connection = new Connection(o.base());
      }
    }
    connection.close();
  }

  // The scarce slots hold far fewer places than a quarter of the patients.
  function wishOf(op: number) {
    if (op % 4 !== 3) return askOf(op, o.world.tokens, o.world.patients, o.plenty);
    const ask = askOf(op, o.world.tokens, o.world.patients, o.plenty);
    const slots = o.scarce.sessions * o.scarce.slotsPerSession;
    return ask && { ...ask, slot: idOf('slot', o.scarce.firstSlot + (Math.floor(op / 4) % slots)) };
  }

  function elsewhere(body: { slot: string; patient: string }, op: number, tries: number) {
    const { firstSlot, sessions, slotsPerSession } = o.plenty;
    return {
      ...body,
      slot: idOf('slot', firstSlot + ((op + tries * 97 * slotsPerSession) % (sessions * slotsPerSession))),
    };
  }

  function settle(noted: Noted, answer: RawAnswer): void {
    const body = JSON.parse(answer.body) as { id: string; number: number; code: string };
    if (answer.status !== 201) {
      o.journal.note({ ...noted, refused: body.code });
      return;
    }
    last = performance.now();
    o.journal.note({ ...noted, id: body.id, number: body.number });
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

/** Status 0 when no answer came in time: the outcome is unknown. */
async function send(connection: Connection, token: string, key: string, body: object): Promise<RawAnswer> {
  const limit = setTimeout(() => connection.close(), ANSWER_MS);
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key };
  return connection
    .post(PATH, headers, JSON.stringify(body))
    .catch(() => ({ status: 0, body: '' }))
    .finally(() => clearTimeout(limit));
}
