import { addDays, localDate } from '#kernel/instant.ts';
import { type Figure, recompute, recomputeClinics } from './facts.ts';
import { countKept } from './patients.ts';
import { rotaOf } from './sessions.ts';
import { staff } from './staff.ts';
import { path, type World } from './world.ts';

interface Shown extends Figure {
  no: number;
  counts: { key: string; count: number }[];
}

/** The hospital's own table of the half-year, as its leader sees it. */
async function table(w: World): Promise<Shown[]> {
  const period = `${w.firstDay.slice(0, 4)}H${w.firstDay.slice(5, 7) <= '06' ? 1 : 2}`;
  const leader = staff(w.anyone, 'leader');
  return (await leader.get<{ items: Shown[] }>(path(w, `programme/indicators?period=${period}`))).body.items;
}

export async function readIndicators(w: World): Promise<Record<string, Figure>> {
  const figures = (await table(w)).map(({ no, numerator, denominator, value }) => [
    no,
    { numerator, denominator, value },
  ]);
  return Object.fromEntries(figures);
}

/**
 * Which expert places are kept for first or return visits, and the bookings of such places that the demo brings: those of
 * its first day stand in the hospital's table, those of later days are the kept places that are full.
 */
export async function learnExpert(w: World): Promise<void> {
  const today = { first: 0, return: 0 };
  const counts = (await table(w)).find(({ no }) => no === 4)?.counts ?? [];
  for (const { key, count } of counts) if (key === 'first' || key === 'return') today[key] = count;
  for (const { date, slotClass, slots } of await rotaOf(w)) {
    for (const { id, visit, state } of slotClass === 'expert' ? slots : []) {
      if (visit === 'any') continue;
      w.kept.set(id, visit);
      if (state === 'full') countKept(w, date, id, 1);
    }
  }
  w.expert.set(w.firstDay, today);
}

/** The same figures from what was played, from the rota as anybody sees it, and the rules as they are printed. */
export async function recomputeIndicators(w: World): Promise<Record<string, Figure>> {
  const today = localDate(w.now());
  // Ten days ahead from eight in the morning on, standards 3.1.
  const tierUntil = addDays(today, w.now() >= `${today}T00:00:00.000Z` ? 10 : 9);
  const past = [...w.expert].filter(([date]) => date <= today).map(([, counts]) => counts);
  const expert = {
    first: past.reduce((sum, counts) => sum + counts.first, 0),
    return: past.reduce((sum, counts) => sum + counts.return, 0),
  };
  // What a substitute took over are the places of the clinic that was stopped, which stands in the rota too.
  const first = (await rotaOf(w)).filter((s) => !w.takenOver.has(`${s.practitioner.id} ${s.start}`));
  const rota = first.map((s) => ({ date: s.date, expert: s.slotClass === 'expert', places: s.total }));
  return { ...recompute(w.visits), ...recomputeClinics(w.visits, rota, expert, today, tierUntil) };
}
