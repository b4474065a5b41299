import { addMinutes } from '#kernel/instant.ts';
import { seeded } from '#kernel/random.ts';
import type { ApiUser } from './client.ts';
import { playSession } from './doctor.ts';
import { fillAndWait, type Newcomer } from './line.ts';
import { readPhones } from './messages.ts';
import { inGroups, signInDoctors } from './open-world.ts';
import { bookAtPartner } from './partner.ts';
import { book, cancel, checkIn, choose, contend, register, walkIn, walkInArrival } from './patients.ts';
import { person } from './people.ts';
import { inOrder, learnPlaces, openSessions, sessionsFor } from './sessions.ts';
import { stopClinic } from './stop.ts';
import { comeToWindow, windowDisagrees } from './window.ts';
import type { Guest, SessionView, World } from './world.ts';

export interface DayPlan {
  day: string;
  patients: number;
  seed: number;
  /** A clinic fills up and has a line, and a community centre books too. */
  line?: boolean;
  /** A doctor falls ill. */
  stop?: boolean;
  progress(text: string): void;
}

/** Plays one day: people book from now on, come, are called and seen. False when nothing is open on that day. */
export async function playDay(w: World, plan: DayPlan): Promise<boolean> {
  const { day, patients, seed, progress } = plan;
  const moved = w.later.get(day) ?? [];
  const sessions = await sessionsFor(w, day, patients, moved);
  if (sessions.length === 0) return false;
  await learnPlaces(w, sessions);
  progress(`${day}: ${sessions.length} sessions`);
  const random = seeded(seed);
  const next = (): Newcomer => {
    const index = w.people;
    w.people += 1;
    return { person: person(index, seeded(seed * 7919 + index)), random: seeded(seed * 104_729 + index) };
  };
  const people = Array.from({ length: patients }, next);
  const walkers = new Set(people.filter(() => random() < 0.18));
  const guests = await bookers(
    w,
    sessions,
    people.filter((who) => !walkers.has(who)),
  );
  progress(`${day}: ${guests.length} booked`);
  for (const [n, rival] of guests.entries()) {
    const taken = guests[n + 1];
    if (n % 8 === 0 && taken) await contend(w, rival, taken);
  }
  if (plan.line) guests.push(...(await withLineAndPartner(w, sessions, next)));
  const coming = plan.stop ? await withoutOne(w, sessions, guests) : guests;
  for (const guest of [...coming, ...moved]) {
    if (guest.session.date !== day)
      w.later.set(guest.session.date, [...(w.later.get(guest.session.date) ?? []), guest]);
    else await fate(w, guest);
  }
  for (const who of walkers) {
    const session = sessions[Math.floor(who.random() * sessions.length)] as SessionView;
    const arrival = walkInArrival(session, who.random);
    const guest = { ...who, api: null, session, slot: null, slotStart: null, booked: false, arrival };
    if (w.window) comeToWindow(w, w.window, guest);
    else w.agenda.at(arrival, session.id, () => walkIn(w, guest));
  }
  const wanted = sessions.map((s) => s.practitioner.id);
  const doctors = await signInDoctors(w.anyone, wanted);
  for (const [index, session] of sessions.entries()) {
    playSession(w, doctors.get(session.practitioner.id) as ApiUser, session, seeded(seed * 15_485_863 + index));
  }
  await live(w, progress);
  await readPhones(
    w,
    [...coming, ...moved].filter((guest) => guest.session.date === day),
  );
  if (w.window && (await windowDisagrees(w, w.window)))
    w.errors.push('the table of window waits is not what was played');
  return true;
}

/** Everybody registers; whoever has found a place holds and books it. */
async function bookers(w: World, sessions: SessionView[], people: Newcomer[]): Promise<Guest[]> {
  const known = await inGroups(people, 6, async (who) => ({ ...who, known: await register(w, who.person) }));
  const choices = known.map((who) => ({ ...who, choice: who.known && choose(w, sessions, who.random) }));
  const guests = await inGroups(choices, 6, async ({ choice, known: registered, ...who }) =>
    registered && choice ? book(w, choice, { ...who, ...registered }) : null,
  );
  return guests.filter((guest) => guest !== null);
}

const PARTNER_BOOKS = 4;

async function withLineAndPartner(w: World, sessions: SessionView[], next: () => Newcomer): Promise<Guest[]> {
  const guests: Guest[] = [];
  for (let n = 0; n < PARTNER_BOOKS; n += 1) {
    const who = next();
    const choice = choose(w, sessions, who.random);
    const guest = choice && (await bookAtPartner(w, choice, who));
    if (guest) guests.push(guest);
  }
  const left = (s: SessionView) => s.slots.reduce((sum, slot) => sum + slot.free - (w.perSlot.get(slot.id) ?? 0), 0);
  const fullest = sessions.toSorted((a, b) => left(a) - left(b) || inOrder(a, b))[0] as SessionView;
  return [...guests, ...(await fillAndWait(w, fullest, next))];
}

/** The clinic with the most people booked is stopped; the sessions of the day are what they are afterwards. */
async function withoutOne(w: World, sessions: SessionView[], guests: readonly Guest[]): Promise<Guest[]> {
  const count = (s: SessionView) => guests.filter((guest) => guest.session.id === s.id).length;
  const ill = sessions.toSorted((a, b) => count(b) - count(a) || inOrder(a, b))[0] as SessionView;
  const own = guests.filter((guest) => guest.session.id === ill.id);
  const now = await stopClinic(w, ill, own);
  sessions.splice(sessions.indexOf(ill), 1);
  const known = new Set(sessions.map((s) => s.id));
  for (const fresh of await openSessions(w, ill.department, ill.date)) {
    if (!known.has(fresh.id) && now.some((guest) => guest.session.id === fresh.id)) sessions.push(fresh);
  }
  sessions.sort(inOrder);
  await learnPlaces(w, sessions);
  return [...guests.filter((guest) => guest.session.id !== ill.id), ...now];
}

/** One in seventeen cancels, one in twenty never comes; the others check in when they arrive. */
async function fate(w: World, guest: Guest): Promise<void> {
  const roll = guest.random();
  if (roll < 0.06 && (await cancel(w, guest))) return;
  if (roll < 0.06 || roll > 0.11) w.agenda.at(guest.arrival, guest.session.id, () => checkIn(w, guest));
}

async function live(w: World, progress: (text: string) => void): Promise<void> {
  let hour = '';
  await w.agenda.run(async (minute) => {
    await w.moveTo(minute);
    if (w.now().slice(0, 13) !== hour) progress(`${w.now()} seen ${w.visits.length}`);
    hour = w.now().slice(0, 13);
  });
  await w.moveTo(addMinutes(w.now(), 1));
}
