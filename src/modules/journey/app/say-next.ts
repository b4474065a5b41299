import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import type { Appointment } from '#modules/booking/public.ts';
import { type MineItem, type SpokenWait, standingOf, waitsOf } from '#modules/queue/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { NextSaid } from '../contract.ts';
import { stepsOfVisit } from '../db/steps.ts';
import { type Facts, type Next, nextStep } from '../domain/next-step.ts';
import { type PlaceSaid, placesSaid } from './names.ts';

export type Standing = MineItem & { wait: SpokenWait | null };

export interface Told {
  facts: Facts;
  next: Next;
  said: NextSaid;
}

/** Where these patients stand today, with how long who waits still waits. */
async function standingsOf(
  app: App,
  t: Tx,
  patients: readonly string[],
  now: Instant,
  lang: Lang,
): Promise<Standing[]> {
  const { items } = await standingOf(t, patients, now, lang);
  const waiting = items.filter((item) => item.state === 'waiting').map((item) => item.patient.id);
  const waits = waiting.length > 0 ? (await waitsOf(t, app, waiting, now)).items : [];
  return items.map((item) => ({
    ...item,
    wait: waits.find((one) => one.appointment === item.appointment)?.wait ?? null,
  }));
}

/** What is next in each of these visits of one patient, and in words of the reader's language. */
export async function tellNext(
  app: App,
  t: Tx,
  visits: readonly Appointment[],
  now: Instant,
  lang: Lang,
): Promise<Told[]> {
  const today = localDate(now);
  const patients = visits.filter((one) => one.date === today).map((one) => one.patient);
  const standings = patients.length > 0 ? await standingsOf(app, t, [...new Set(patients)], now, lang) : [];
  const told: Told[] = [];
  for (const visit of visits) {
    const standing = standings.find((one) => one.appointment === visit.id) ?? null;
    const { id, state, movedTo, date } = visit;
    const facts: Facts = {
      state,
      movedTo,
      date,
      today,
      stand: standOf(standing, now),
      steps: await stepsOfVisit(t, id),
    };
    const next = nextStep(facts);
    const places = await placesSaid(t, [visit.place, ...(next.place ? [next.place] : [])], lang);
    told.push({ facts, next, said: say(next, visit, standing, places) });
  }
  return told;
}

function standOf(item: Standing | null, now: Instant): Facts['stand'] {
  if (!item) return null;
  return { state: item.state, canCheckIn: item.canCheckIn, ended: Date.parse(now) > Date.parse(item.checkInUntil) };
}

/** Kinds that send somebody to a place of their own; the others happen at the doctor's. */
const ELSEWHERE: ReadonlySet<string> = new Set(['pay', 'test', 'take_medicine', 'pay_at_end']);
const NOWHERE: ReadonlySet<string> = new Set([
  'finished',
  'results_open',
  'missed',
  'cancelled',
  'moved',
  'wait_report',
]);

function say(next: Next, visit: Appointment, item: Standing | null, places: Map<string, PlaceSaid>): NextSaid {
  const doctors = places.get(visit.place) ?? null;
  const own = next.place ? (places.get(next.place) ?? null) : null;
  return {
    kind: next.kind,
    place: ELSEWHERE.has(next.kind) ? own : NOWHERE.has(next.kind) ? null : doctors,
    area: item?.waitingArea?.name ?? null,
    at: visit.slotStart && toOffset(visit.slotStart),
    ticket: item?.number ?? null,
    ahead: item?.ahead ?? null,
    wait: item?.wait ?? null,
    canCheckIn: item?.canCheckIn ?? false,
    exam: next.exam ?? null,
    preparation: [...(next.preparation ?? [])],
    fen: next.fen ?? null,
    movedTo: next.movedTo ?? null,
  };
}
