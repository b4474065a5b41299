import { addDays, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { linkedPatients, patientsById } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { figuresOf } from '../db/figures.ts';
import { aheadOf, releasedInThePast } from '../db/waitlist-chance.ts';
import { type EntryRow, entriesOfDay, entriesOfPatients } from '../db/waitlist-rows.ts';
import { chanceOf } from '../domain/rules/chance-from-own-history.ts';
import { type Names, namesOf } from './names.ts';
import { skipWords } from './skip-words.ts';

/** What everybody the account looks after waits for, from yesterday on, so that how it ended is still seen. */
export async function ownWaitlist(t: Tx, lang: Lang, now: Instant) {
  const rows = await entriesOfPatients(t, await linkedPatients(t), addDays(localDate(now), -1));
  const figures = await figuresOf(t);
  const items = (await itemsOf(t, rows, lang, now)).map((item) => {
    const {
      offerMinutes: minutes,
      offersFromHour: from,
      offersUntilHour: until,
    } = figures.at(item.department.id, 'ordinary');
    return { ...item, offers: { minutes, from, until } };
  });
  return { items };
}

/** The line of a department on a day, in its order, with names: the desk reads it out to who calls. */
export async function deskWaitlist(t: Tx, ask: { department: string; date: string }, lang: Lang, now: Instant) {
  const rows = await entriesOfDay(t, ask.department, ask.date);
  const people = new Map(
    (
      await patientsById(
        t,
        rows.map((row) => row.patient),
      )
    ).map((one) => [one.id, one.name]),
  );
  const items = await itemsOf(t, rows, lang, now);
  return { items: items.map((item) => ({ ...item, name: people.get(item.patient) ?? '' })) };
}

async function itemsOf(t: Tx, rows: readonly EntryRow[], lang: Lang, now: Instant) {
  const pending = rows.filter((row) => row.state === 'waiting' || row.state === 'offered').map((row) => row.id);
  const ahead = await aheadOf(t, pending);
  const past = await releasedInThePast(t, pending, now);
  const ids = rows.flatMap(({ department, practitioner, doctor, place }) => [
    { department, ...(practitioner && { practitioner }) },
    { ...(doctor && { practitioner: doctor }), ...(place && { place }) },
  ]);
  const names = await namesOf(t, ids, lang);
  return rows.map((row) => ({
    id: row.id,
    patient: row.patient,
    date: row.date,
    period: row.period,
    department: names.department(row.department),
    practitioner: row.practitioner === null ? null : names.practitioner(row.practitioner),
    state: row.state,
    endReason: row.endReason,
    priority: row.priority === 1,
    passedOver: row.skipCode && skipWords(row.skipCode, lang),
    joinedAt: toOffset(row.joinedAt),
    ahead: ahead.get(row.id) ?? null,
    chance: ahead.has(row.id) ? chanceOf((ahead.get(row.id) ?? 0) + 1, past.get(row.id) ?? []) : null,
    offer: offerOf(row, names, now),
  }));
}

/** An offer whose minutes are over is none, swept or not. */
function offerOf({ hold, number, start, until, doctor, place, fee }: EntryRow, names: Names, now: Instant) {
  if (!hold || number === null || !start || !until || !doctor || !place || fee === null || until <= now) return null;
  const [practitioner, where] = [names.practitioner(doctor), names.place(place)];
  return { hold, number, start: toOffset(start), until: toOffset(until), practitioner, place: where, fee };
}
