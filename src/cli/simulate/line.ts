import { addMinutes, parseInstant } from '#kernel/instant.ts';
import type { ApiUser } from './client.ts';
import { book, cancel, register, seat } from './patients.ts';
import type { Person } from './people.ts';
import { type Guest, path, type SessionView, type World } from './world.ts';

interface Own {
  items: { id: string; state: string; offer: { hold: string } | null }[];
}
type Waiting = { person: Person; random: () => number; api: ApiUser; patient: string };

/** How many wait for a clinic that is full, and how many of those with a place give it back. */
const WAIT = 3;
const GIVE_BACK = 2;

/**
 * A clinic fills up, three more wait in line, two of those with a place give it back. Of the three the first takes the
 * place, the second never answers, and a quarter of an hour later the place is the third one's. Answers all who come.
 */
export async function fillAndWait(w: World, session: SessionView, next: () => Newcomer): Promise<Guest[]> {
  const inside = await fill(w, session, next);
  if (inside.length < GIVE_BACK) return inside;
  const line = await waitInLine(w, session, next);
  const leaving = inside.slice(0, GIVE_BACK);
  for (const guest of leaving) await cancel(w, guest);
  const came = [await take(w, session, line[0])];
  if (line[1] && (await offerOf(w, line[1]))) {
    await w.moveTo(addMinutes(w.now(), 16));
    w.counts.offersLapsed += 1;
  }
  came.push(await take(w, session, line[2]));
  return [...inside.slice(GIVE_BACK), ...came.filter((guest) => guest !== null)];
}

export type Newcomer = { person: Person; random: () => number };

async function known(w: World, who: Newcomer): Promise<Waiting | null> {
  const registered = await register(w, who.person);
  return registered && { ...who, ...registered };
}

async function fill(w: World, session: SessionView, next: () => Newcomer): Promise<Guest[]> {
  const inside: Guest[] = [];
  for (const slot of session.slots) {
    while ((w.perSlot.get(slot.id) ?? 0) < slot.free) {
      w.perSlot.set(slot.id, (w.perSlot.get(slot.id) ?? 0) + 1);
      const who = await known(w, next());
      const guest = who && (await book(w, { session, slot }, who));
      if (!guest) return inside;
      inside.push(guest);
    }
  }
  return inside;
}

async function waitInLine(w: World, session: SessionView, next: () => Newcomer): Promise<Waiting[]> {
  const line: Waiting[] = [];
  for (let n = 0; n < WAIT; n += 1) {
    const who = await known(w, next());
    if (!who) continue;
    const { department, practitioner, period, date } = session;
    const wish = { patient: who.patient, department, practitioner: practitioner.id, period, dates: [date] };
    const joined = await who.api.post(path(w, 'booking/waitlist'), wish);
    if (joined.code === null) line.push(who);
  }
  w.counts.waited += line.length;
  return line;
}

async function offerOf(w: World, who: Waiting): Promise<string | null> {
  const own = await who.api.get<Own>(path(w, 'booking/waitlist'));
  return own.body.items.find((entry) => entry.state === 'offered')?.offer?.hold ?? null;
}

async function take(w: World, session: SessionView, who: Waiting | undefined): Promise<Guest | null> {
  const hold = who && (await offerOf(w, who));
  if (!who || !hold) {
    if (who) w.errors.push('somebody in line was offered nothing');
    return null;
  }
  const made = await who.api.post<{ id: string; number: number; slot: string; start: string }>(
    path(w, 'booking/appointments'),
    { hold, patient: who.patient },
  );
  if (made.code !== null) return null;
  w.counts.offersTaken += 1;
  const { id, number, slot, start } = made.body;
  w.perSlot.set(slot, (w.perSlot.get(slot) ?? 0) + 1);
  return seat(w, session, { id: slot, start: parseInstant(start) as string }, { ...who, appointment: id, number });
}
