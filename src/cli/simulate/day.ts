import { addDays, addMinutes, localDate, parseInstant } from '#kernel/instant.ts';
import { seeded } from '#kernel/random.ts';
import { Agenda } from './agenda.ts';
import { ApiUser } from './client.ts';
import { playSession } from './doctor.ts';
import { book, cancel, checkIn, choose, contend, register, walkIn, walkInArrival } from './patients.ts';
import { person } from './people.ts';
import { type Named, path, type SessionView, type World } from './world.ts';

export interface DayOptions {
  base: string;
  patients: number;
  seed: number;
  progress(text: string): void;
}

const PASSWORD = 'shuxin-demo';

/** Plays one day of hospital 1: people book the day before, come, are called and seen; answers what happened. */
export async function playDay({
  base,
  patients,
  seed,
  progress,
}: DayOptions): Promise<World & { sessions: SessionView[] }> {
  const errors: string[] = [];
  const anyone = new ApiUser(base, null, errors);
  const clock = await anyone.get<{ now: string }>('/api/demo/clock');
  let now = parseInstant(clock.body.now) as string;
  const w: World = {
    base,
    hospital: 1,
    desk: staff(anyone, 'registrar'),
    agenda: new Agenda(),
    now: () => now,
    present: new Map(),
    idle: new Map(),
    visits: [],
    counts: { booked: 0, walkIns: 0, cancelled: 0, checkedIn: 0, absent: 0, noShow: 0, turnedAway: 0, refusedFull: 0 },
    perSlot: new Map(),
    sold: new Map(),
    numbers: new Map(),
    errors,
  };
  const day = addDays(localDate(now), 1);
  const sessions = await sessionsFor(w, anyone, day, patients);
  const doctors = await signInDoctors(anyone, sessions);
  const notice = (await anyone.get<{ version: string }>('/api/identity/privacy-notice')).body.version;
  progress(`${sessions.length} sessions on ${day}`);

  const random = seeded(seed);
  const people = Array.from({ length: patients }, (_, index) => ({
    person: person(index, seeded(seed * 7919 + index)),
    random: seeded(seed * 104_729 + index),
  }));
  const walkers = new Set(people.filter(() => random() < 0.18).map((p) => p.person.phone));
  const bookers = people.filter((p) => !walkers.has(p.person.phone));

  const known = await inGroups(bookers, 6, async (p) => ({ ...p, known: await register(w, anyone, p.person, notice) }));
  progress(`${known.length} people registered`);
  const choices = known.map((p) => ({ ...p, choice: p.known && choose(w, sessions, p.random) }));
  const guests = (
    await inGroups(choices, 6, async ({ choice, known: registered, ...who }) =>
      registered && choice ? book(w, choice, { ...who, ...registered }) : null,
    )
  ).filter((guest) => guest !== null);
  progress(`${guests.length} booked`);
  for (const [n, rival] of guests.entries()) {
    const taken = guests[n + 1];
    if (n % 8 === 0 && taken) await contend(w, rival, taken);
  }
  for (const guest of guests) {
    const roll = guest.random();
    const slot = guest.session.slots.find((s) => parseInstant(s.start) === guest.slotStart)?.id ?? '';
    if (roll < 0.06) await cancel(w, guest, slot);
    else if (roll > 0.11) w.agenda.at(guest.arrival, guest.session.id, () => checkIn(w, guest)); // between the two lies who never comes
  }
  for (const p of people.filter((one) => walkers.has(one.person.phone))) {
    const session = sessions[Math.floor(p.random() * sessions.length)] as SessionView;
    const arrival = walkInArrival(session, p.random);
    w.agenda.at(arrival, session.id, () =>
      walkIn(w, { ...p, api: null, session, slotStart: null, booked: false, arrival }, notice),
    );
  }
  for (const [index, session] of sessions.entries()) {
    playSession(w, doctors.get(session.practitioner.id) as ApiUser, session, seeded(seed * 15_485_863 + index));
  }

  let hour = '';
  await w.agenda.run(async (minute) => {
    if (minute > now) now = minute;
    await anyone.post('/api/demo/clock', { to: now });
    if (now.slice(0, 13) !== hour) progress(`${now} seen ${w.visits.length}`);
    hour = now.slice(0, 13);
  });
  await anyone.post('/api/demo/clock', { to: addMinutes(now, 1) });
  return { ...w, sessions };
}

/** A staff member at the console. */
function staff(anyone: ApiUser, username: string): ApiUser {
  return anyone.signingIn(async () => {
    const answer = await anyone.post<{ token: string }>('/api/identity/staff/sign-in', {
      username,
      password: PASSWORD,
    });
    return answer.body.token;
  });
}

/** Sessions of enough departments that the day's patients fill about two thirds of them. */
async function sessionsFor(w: World, anyone: ApiUser, day: string, patients: number): Promise<SessionView[]> {
  const departments = await anyone.get<{ items: Named[] }>(path(w, 'catalog/departments'));
  const found: SessionView[] = [];
  for (const department of departments.body.items) {
    const list = await anyone.get<{ items: Omit<SessionView, 'department'>[] }>(
      path(w, `booking/sessions?department=${department.id}&date=${day}`),
    );
    found.push(...list.body.items.filter((s) => s.state === 'open').map((s) => ({ ...s, department: department.id })));
    const places = found.reduce((sum, s) => sum + s.free, 0);
    if (places > patients * 1.5) break;
  }
  // Ids of sessions are new in every run, those of the demo doctors are not: the same seed plays the same day.
  return found.sort((a, b) => (a.practitioner.id + a.start < b.practitioner.id + b.start ? -1 : 1));
}

/** Demo doctors are called doctor1, doctor2, ...; each is asked who they are. */
async function signInDoctors(anyone: ApiUser, sessions: SessionView[]): Promise<Map<string, ApiUser>> {
  const needed = new Set(sessions.map((s) => s.practitioner.id));
  const doctors = new Map<string, ApiUser>();
  for (let n = 1; n <= 500 && needed.size > 0; n += 1) {
    const api = staff(anyone, `doctor${n}`);
    const me = await api.get<{ practitioner: string }>('/api/identity/me');
    if (needed.delete(me.body.practitioner)) doctors.set(me.body.practitioner, api);
    else if (me.code !== null) break;
  }
  return doctors;
}

async function inGroups<A, B>(items: A[], size: number, act: (item: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (let i = 0; i < items.length; i += size) done.push(...(await Promise.all(items.slice(i, i + size).map(act))));
  return done;
}
