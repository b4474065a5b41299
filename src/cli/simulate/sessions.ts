import { addDays } from '#kernel/instant.ts';
import { inGroups } from './in-groups.ts';
import { type Guest, type Named, path, type SessionView, type SlotView, type World } from './world.ts';

/** Sessions of enough departments that the day's patients fill about two thirds of them, and those that people have moved to. */
export async function sessionsFor(
  w: World,
  day: string,
  patients: number,
  moved: readonly Guest[],
): Promise<SessionView[]> {
  const departments = await w.anyone.get<{ items: Named[] }>(path(w, 'catalog/departments'));
  const wanted = new Set(moved.map((guest) => guest.session.department));
  const found: SessionView[] = [];
  for (const department of departments.body.items) {
    const enough = found.reduce((sum, s) => sum + s.free, 0) > patients * 1.5;
    if (!enough || wanted.has(department.id)) found.push(...(await openSessions(w, department.id, day)));
  }
  return found.sort(inOrder);
}

/** What is open in a department on a day, as somebody at home sees it, or the hospital's own window. */
export async function openSessions(
  w: World,
  department: string,
  day: string,
  channel = 'mobile',
): Promise<SessionView[]> {
  return (await allSessions(w, department, day, channel)).filter((s) => s.state === 'open');
}

async function allSessions(w: World, department: string, day: string, channel: string): Promise<SessionView[]> {
  const list = await w.anyone.get<{ items: Omit<SessionView, 'department'>[] }>(
    path(w, `booking/sessions?department=${department}&date=${day}&channel=${channel}`),
  );
  return list.body.items.map((s) => ({ ...s, department }));
}

/** Every clinic of the hospital from the first day on, as far as there are any, those that were stopped among them. */
export async function rotaOf(w: World): Promise<SessionView[]> {
  const departments = await w.anyone.get<{ items: Named[] }>(path(w, 'catalog/departments'));
  const days = Array.from({ length: LONGEST }, (_, n) => addDays(w.firstDay, n));
  const asked = departments.body.items.flatMap(({ id }) => days.map((day) => ({ id, day })));
  return (await inGroups(asked, 6, ({ id, day }) => allSessions(w, id, day, 'window'))).flat();
}

/** The demo has numbers for a fortnight and a day. */
const LONGEST = 16;

/** Ids of sessions are new in every run, those of the demo doctors are not: the same seed plays the same day. */
export function inOrder(a: SessionView, b: SessionView): number {
  return a.practitioner.id + a.start < b.practitioner.id + b.start ? -1 : 1;
}

/**
 * What slots can hold, by the first look: what is free to the window, which may have every share on the eve of the clinic,
 * and what we know to be taken by our own people.
 */
export async function learnPlaces(w: World, sessions: readonly SessionView[]): Promise<void> {
  for (const [department, own] of Map.groupBy(sessions, (session) => session.department)) {
    const ids = new Set(own.map((session) => session.id));
    const seen = await openSessions(w, department, own[0]?.date ?? '', 'window');
    for (const session of seen.filter(({ id }) => ids.has(id))) for (const slot of session.slots) learnPlace(w, slot);
  }
}

export function learnPlace(w: World, slot: Pick<SlotView, 'id' | 'free'>): void {
  if (!w.places.has(slot.id)) w.places.set(slot.id, slot.free + (w.sold.get(slot.id) ?? 0));
}
