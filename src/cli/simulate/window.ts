import { addMinutes, minutesBetween } from '#kernel/instant.ts';
import { walkIn } from './patients.ts';
import { type Guest, path, type World } from './world.ts';

type Newcomer = Omit<Guest, 'patient' | 'appointment' | 'number' | 'checkedInAt' | 'calls'>;

/** The line before one registration window, as the people in it know it. */
export interface Window {
  place: string;
  limitMinutes: number;
  line: { id: string; takenAt: string; guest: Newcomer }[];
  busy: boolean;
  /** Tickets taken, called, and called within the limit. */
  taken: number;
  called: number;
  within: number;
}

const LANE = 'window';

/** The first desk of the hospital: its hall. */
export async function openWindow(w: Pick<World, 'anyone' | 'hospital'>): Promise<Window | null> {
  const { body } = await w.anyone.get<{ items: { id: string; limitMinutes: number }[] }>(path(w, 'queue/desks'));
  const [hall] = body.items;
  if (!hall) return null;
  return { place: hall.id, limitMinutes: hall.limitMinutes, line: [], busy: false, taken: 0, called: 0, within: 0 };
}

/** Who comes without a booking takes a ticket, waits for the window and registers there. */
export function comeToWindow(w: World, at: Window, guest: Newcomer): void {
  w.agenda.at(guest.arrival, LANE, async () => {
    const ticket = await w.desk.post<{ id: string }>(path(w, 'queue/desk/tickets'), { place: at.place });
    if (ticket.code !== null) return;
    at.taken += 1;
    at.line.push({ id: ticket.body.id, takenAt: w.now(), guest });
    if (!at.busy) await callNext(w, at);
  });
}

/** The call ends the ticket before it. The next one is called when this one is done, two minutes later. */
async function callNext(w: World, at: Window): Promise<void> {
  const first = at.line.shift();
  at.busy = first !== undefined;
  if (!first) return void (await w.desk.post(path(w, 'queue/desk/end'), { outcome: 'served' }));
  const wish = { place: at.place, window: '1' };
  const answer = await w.desk.post<{ id: string }>(path(w, 'queue/desk/next'), wish);
  if (answer.code !== null) return;
  if (answer.body.id !== first.id) w.errors.push('the window called somebody out of order');
  at.called += 1;
  if (minutesBetween(first.takenAt, w.now()) <= at.limitMinutes) at.within += 1;
  const done = addMinutes(w.now(), 2);
  w.agenda.at(done, first.guest.session.id, () => walkIn(w, first.guest));
  w.agenda.at(done, LANE, () => callNext(w, at));
}

/** The hospital's own table of the waits, against what was played. */
export async function windowDisagrees(w: World, at: Window): Promise<boolean> {
  interface Row {
    place: { id: string };
    taken: number;
    called: number;
    within: number;
  }
  const range = `from=${w.firstDay}&to=${w.now().slice(0, 10)}`;
  const { body } = await w.desk.get<{ items: Row[] }>(path(w, `queue/desk/waits?${range}`));
  const rows = body.items.filter((row) => row.place.id === at.place);
  const sum = (key: 'taken' | 'called' | 'within') => rows.reduce((total, row) => total + row[key], 0);
  return sum('taken') !== at.taken || sum('called') !== at.called || sum('within') !== at.within;
}
