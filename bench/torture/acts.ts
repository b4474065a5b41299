import { idOf } from '../support/ids.ts';
import { lineOf, PER_ACCOUNT, type SlotSet, type World } from '../support/world.ts';
import type { Asker } from './ask.ts';

/** What the operations act on; `ops` people ask, and who stands before them in a line has the numbers behind theirs. */
export interface Stage {
  world: World;
  ops: number;
  plenty: SlotSet;
  /** Few places for many: every fourth operation wants one of these, so that most of those are refused. */
  scarce: SlotSet;
  /** Sessions that are stopped, one after the other, while they are being booked; who had a place is kept one in the next. */
  doomed: SlotSet;
  /** Sessions of one place each, for a line of one. */
  lines: SlotSet;
  /** A session token of somebody who may stop clinics. */
  rota: string;
}

const BASE = '/api/h/1/booking';
/** Operations of one doomed session; the last of them stops it while the others are under way. */
const ERA = 32;
const MIX = 16;

/** How many of the stage's parts so many operations need. */
export const partsOf = (ops: number) => ({ doomed: Math.ceil(ops / ERA) + 1, lines: Math.ceil(ops / MIX) + 1 });

/**
 * One operation after the other. Of sixteen: eight book, two of them what is being stopped; four want what is scarce; three
 * hold, one of them confirms; one goes through a waitlist; and every second sixteen ends by stopping a session.
 */
export async function operate(op: number, stage: Stage, asker: Asker): Promise<void> {
  if (op % ERA === ERA - 1) return stop(op, stage, asker);
  switch (op % MIX) {
    case 2:
      return holdAndBook(op, stage, asker);
    case 6:
      return void (await hold(op, doomedSlot(op, stage), stage, asker));
    case 10:
      return waitAndAccept(op, stage, asker);
    case 14:
      return void (await hold(op, plentySlot(op, stage), stage, asker));
    case 5:
    case 13:
      return void (await book(op, { slot: doomedSlot(op, stage) }, stage, asker));
    default:
      return void (await book(
        op,
        { slot: op % 4 === 3 ? scarceSlot(op, stage) : plentySlot(op, stage) },
        stage,
        asker,
      ));
  }
}

/** A slot of another session each time, so that every session and slot fills evenly. */
export function plentySlot(op: number, { plenty }: Pick<Stage, 'plenty'>): string {
  const turn = Math.floor(op / plenty.sessions);
  const session = (op * 31) % plenty.sessions;
  return idOf('slot', plenty.firstSlot + session * plenty.slotsPerSession + (turn % plenty.slotsPerSession));
}

function scarceSlot(op: number, { scarce }: Stage): string {
  const slots = scarce.sessions * scarce.slotsPerSession;
  return idOf('slot', scarce.firstSlot + (Math.floor(op / 4) % slots));
}

function doomedSlot(op: number, { doomed }: Stage): string {
  const nth = Math.floor(op / 8) % doomed.slotsPerSession;
  return idOf('slot', doomed.firstSlot + Math.floor(op / ERA) * doomed.slotsPerSession + nth);
}

/** Person n and the token of the account that looks after them. */
function person(n: number, { world }: Stage): { patient: string; token: string } {
  return { patient: idOf('patient', n), token: world.tokens[Math.floor(n / PER_ACCOUNT)] as string };
}

function book(op: number, target: { slot: string }, stage: Stage, asker: Asker) {
  const { patient, token } = person(op, stage);
  const question = { path: `${BASE}/appointments`, token, body: { ...target, patient } };
  return asker.act({ op: `${op}/book`, act: 'book', patient }, question);
}

function hold(op: number, slot: string, stage: Stage, asker: Asker) {
  const { patient, token } = person(op, stage);
  return asker.act(
    { op: `${op}/hold`, act: 'hold', patient },
    { path: `${BASE}/holds`, token, body: { slot, patient, channel: 'mobile' } },
  );
}

async function holdAndBook(op: number, stage: Stage, asker: Asker): Promise<void> {
  const held = await hold(op, plentySlot(op, stage), stage, asker);
  if (!held) return;
  const { patient, token } = person(op, stage);
  await asker.act(
    { op: `${op}/book`, act: 'book', patient, of: held.id },
    { path: `${BASE}/appointments`, token, body: { hold: held.id, patient } },
  );
}

/** Somebody has the only place, this one waits for it, it is given back: it must be offered to whoever waits, and stay theirs. */
async function waitAndAccept(op: number, stage: Stage, asker: Asker): Promise<void> {
  const { world, lines, ops } = stage;
  const nth = Math.floor(op / MIX);
  const before = person(ops + nth, stage);
  const who = person(op, stage);
  const slot = idOf('slot', lines.firstSlot + nth);
  const first = await asker.act(
    { op: `${op}/first`, act: 'book', patient: before.patient },
    { path: `${BASE}/appointments`, token: before.token, body: { slot, patient: before.patient } },
  );
  if (!first) return;
  const joined = await asker.act(
    { op: `${op}/join`, act: 'join', patient: who.patient },
    {
      path: `${BASE}/waitlist`,
      token: who.token,
      body: { patient: who.patient, ...lineOf(world, lines.firstSession + nth) },
    },
  );
  if (!joined) return;
  const gone = await asker.act(
    { op: `${op}/cancel`, act: 'cancel', patient: before.patient, of: first.id },
    {
      path: `${BASE}/appointments/${first.id}/cancel`,
      token: before.token,
      body: {},
      doneWhen: 'booking.appointment_state',
    },
  );
  if (!gone) return;
  const list = (await asker.read(`${BASE}/waitlist`, who.token)) as {
    items: { id: string; offer: { hold: string } | null }[];
  } | null;
  const offer = list?.items.find(({ id }) => id === joined.id)?.offer;
  if (list && !offer) {
    // An acknowledged cancel with somebody waiting is an offer: without it the entry has lost what it waited for.
    asker.lost({ op: `${op}/accept`, act: 'accept', patient: who.patient });
  }
  if (!offer) return;
  await asker.act(
    { op: `${op}/accept`, act: 'accept', patient: who.patient, of: offer.hold },
    { path: `${BASE}/appointments`, token: who.token, body: { hold: offer.hold, patient: who.patient } },
  );
}

async function stop(op: number, { doomed, rota }: Stage, asker: Asker): Promise<void> {
  const session = idOf('session', doomed.firstSession + Math.floor(op / ERA));
  const path = `${BASE}/sessions/${session}/stop`;
  const body = { cause: 'other', reason: '测试停诊' };
  const question = { path, token: rota, body, doneWhen: 'booking.session_state' };
  await asker.act({ op: `${op}/stop`, act: 'stop', patient: '', of: session }, question);
}
