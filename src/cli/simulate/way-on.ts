import { addMinutes, localDate, toOffset } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import type { ApiUser } from './client.ts';
import { staff } from './staff.ts';
import { type Guest, path, type World } from './world.ts';

/**
 * What stands in for the rooms of tests, money and medicine, which tell their events by contract: the journey hears them and the
 * boards of the pharmacy and of the rooms for tests show them.
 */
export interface WayOn {
  teller: ApiUser;
  /** The hall before the rooms for tests and the pharmacy, and a room. */
  hall: string;
  room: string;
  numbers: Map<string, number>;
}

/** The demo's administrator may rehearse events; null where the hospital has no hall or no room. */
export async function openWayOn(w: Pick<World, 'anyone' | 'hospital'>): Promise<WayOn | null> {
  const teller = staff(w.anyone, 'admin');
  const { body } = await teller.get<{ items: { id: string; kind: string }[] }>(path(w, 'catalog/places'));
  const first = (kind: string) => body.items.find((place) => place.kind === kind)?.id;
  const [hall, room] = [first('waiting'), first('room')];
  return hall && room ? { teller, hall, room, numbers: new Map() } : null;
}

/** Everybody goes their own way: nobody's waits for another's. */
const laneOf = ({ appointment }: Guest): string => `way-on/${appointment}`;
const FEN = { exam: 8_000, medicine: 12_000 };

/** Sent to a test: it is ordered on credit, waited for, done, and its report is there before `back`. */
export async function goToTest(w: World, guest: Guest, back: string): Promise<void> {
  const at = w.wayOn;
  if (!at) return;
  const tell = teller(w, at, guest);
  const order = newId();
  const board = boardOf(w, at, guest, { order, letter: 'E' });
  const charge = { charge: newId(), fen: FEN.exam, for: 'exam', credit: true, place: null };
  await tell('exams.test_ordered', { order, exam: 'ultrasound', place: at.room, preparation: [] });
  await tell('billing.charge_raised', charge);
  guest.charges = [...(guest.charges ?? []), charge];
  await board('exams.patient_checked_in', {});
  w.agenda.at(addMinutes(w.now(), 4), laneOf(guest), () => board('exams.patient_called', { room: at.room, calls: 1 }));
  w.agenda.at(addMinutes(w.now(), 8), laneOf(guest), async () => {
    await board('exams.examination_done', {});
    await tell('exams.examination_done', { order });
  });
  w.agenda.at(addMinutes(back, -1), laneOf(guest), async () => {
    await tell('exams.report_ready', { order });
    w.counts.reports += 1;
  });
}

/** The way home: every fourth takes medicine; what stood on credit is paid at once, the bill follows, and a question how it was. */
export async function goHome(w: World, guest: Guest): Promise<void> {
  const at = w.wayOn;
  if (!at) return;
  const tell = teller(w, at, guest);
  if (guest.random() < 1 / 4) await collectMedicine(w, at, guest);
  const charges = guest.charges ?? [];
  guest.charges = [];
  const home = addMinutes(w.now(), 12);
  w.agenda.at(home, laneOf(guest), async () => {
    const fen = charges.reduce((sum, one) => sum + one.fen, 0);
    if (fen > 0) {
      await tell('billing.payment_made', { charges: charges.map(({ charge }) => charge), fen, by: 'phone' });
      await tell('billing.bill_issued', { fen });
      w.counts.bills += 1;
    }
  });
}

async function collectMedicine(w: World, at: WayOn, guest: Guest): Promise<void> {
  const tell = teller(w, at, guest);
  const order = newId();
  const board = boardOf(w, at, guest, { order, letter: 'P' });
  const charge = { charge: newId(), fen: FEN.medicine, for: 'medicine', credit: true, place: null };
  await tell('billing.charge_raised', charge);
  guest.charges = [...(guest.charges ?? []), charge];
  await board('pharmacy.prescription_received', {});
  w.agenda.at(addMinutes(w.now(), 6), laneOf(guest), async () => {
    await board('pharmacy.medicine_ready', { window: '2', calls: 1 });
    await tell('pharmacy.medicine_ready', { order, place: at.hall });
  });
  w.agenda.at(addMinutes(w.now(), 10), laneOf(guest), async () => {
    await board('pharmacy.medicine_collected', {});
    await tell('pharmacy.medicine_collected', { order });
    w.counts.medicines += 1;
  });
}

function teller(w: World, at: WayOn, { appointment, patient }: Guest) {
  return async (type: string, payload: object): Promise<void> => {
    await at.teller.post(path(w, 'journey/rehearsals'), { type, payload: { appointment, patient, ...payload } });
  };
}

/** Events of one prescription or request, in their order, for the boards. */
function boardOf(w: World, at: WayOn, { patient }: Guest, { order, letter }: { order: string; letter: string }) {
  const day = localDate(w.now());
  const nth = (at.numbers.get(letter + day) ?? 0) + 1;
  at.numbers.set(letter + day, nth);
  const who = { place: at.hall, patient, number: `${letter}${String(nth).padStart(3, '0')}`, day };
  let seq = 0;
  return async (type: string, more: object): Promise<void> => {
    seq += 1;
    const event = { type, subject: order, seq, at: toOffset(w.now()), payload: { ...who, ...more } };
    await at.teller.post(path(w, 'queue/board-events'), event);
    w.counts.boardEvents += 1;
  };
}
