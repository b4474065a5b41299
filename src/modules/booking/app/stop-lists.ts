import { addMinutes, type Instant, toOffset } from '#kernel/instant.ts';
import { linkedPatients, patientsById } from '#modules/identity/public.ts';
import { messageStates } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { settingsOf } from '../db/settings.ts';
import { callsOf } from '../db/stop-calls.ts';
import { type CaseRow, casesOfPatients, openCases } from '../db/stop-rows.ts';
import { caseState } from '../domain/rules/how-a-case-stands.ts';
import { mustBeCalled } from '../domain/rules/who-must-be-called.ts';
import { type Names, namesOf } from './names.ts';
import { openNote } from './stop-texts.ts';

/** How long a stopped clinic stays on the lists. */
const SHOWN_MINUTES = 14 * 24 * 60;

/** What became of the people one looks after whose clinic was stopped. */
export async function ownStops(t: Tx, lang: Lang, now: Instant) {
  const rows = await casesOfPatients(t, await linkedPatients(t), addMinutes(now, -SHOWN_MINUTES));
  const names = await namesOfCases(t, rows, lang);
  return { items: rows.map((row) => ({ patient: row.patient, ...item(row, names, now) })) };
}

/** Whom nobody has reached yet: those to be called now first, by the minute that fell away. */
export async function callList(app: App, t: Tx, lang: Lang, now: Instant) {
  const rows = await openCases(t, addMinutes(now, -SHOWN_MINUTES), now);
  const names = await namesOfCases(t, rows, lang);
  const ids = rows.map((row) => row.patient);
  const people = new Map((await patientsById(t, ids)).map((one) => [one.id, one]));
  const standing = await reachOf(t, rows, now);
  const ids2 = rows.map((row) => row.id);
  const calls = Map.groupBy(await callsOf(t, ids2), (call) => call.case);
  const items = rows.flatMap((row) => {
    const reach = standing.get(row.id);
    if (!reach || reach.noticed || reach.handedOver) return [];
    const own = (calls.get(row.id) ?? []).map(({ outcome, noteSealed, at, byName, id }) => ({
      outcome,
      byName,
      at: toOffset(at),
      note: openNote(app.crypto, id, noteSealed),
    }));
    const patient = { id: row.patient, name: people.get(row.patient)?.name ?? '' };
    return [{ ...item(row, names, now), patient, due: reach.due, message: reach.message, calls: own }];
  });
  return { items: items.toSorted((a, b) => Number(b.due) - Number(a.due)) };
}

/** Of each case: whether the news arrived, and whether it is time to call. */
export async function reachOf(t: Tx, rows: readonly CaseRow[], now: Instant) {
  const settings = await settingsOf(t);
  const ids = rows.flatMap((row) => row.message ?? []);
  const states = new Map((await messageStates(t, ids)).map((one) => [one.id, one]));
  return new Map(
    rows.map((row) => {
      const message = states.get(row.message ?? '');
      const answered = row.answer !== null || row.holdState === 'booked' || row.holdState === 'released';
      const noticed = answered || row.doneAt !== null || (message?.readAt ?? null) !== null;
      const handedOver = message?.handedOver ?? false;
      const underWay = message !== undefined && message.state !== 'failed';
      const reach = { toldAt: row.createdAt, wasStart: row.wasStart, noticed, handedOver, underWay };
      return [row.id, { ...reach, due: mustBeCalled(reach, now, settings), message: message?.state ?? 'none' }];
    }),
  );
}

function namesOfCases(t: Tx, rows: readonly CaseRow[], lang: Lang): Promise<Names> {
  const ids = rows.flatMap(({ department, wasDoctor, doctor, place }) => [
    { department, practitioner: wasDoctor },
    { ...(doctor && { practitioner: doctor }), ...(place && { place }) },
  ]);
  return namesOf(t, ids, lang);
}

function item(row: CaseRow, names: Names, now: Instant) {
  const { id, outcome, hold, appointment } = row;
  return {
    id,
    outcome,
    state: caseState(row, now),
    stoppedAt: toOffset(row.createdAt),
    department: names.department(row.department),
    was: { start: toOffset(row.wasStart ?? row.wasSessionStart), practitioner: names.practitioner(row.wasDoctor) },
    now: givenInstead(row, names),
    hold,
    appointment,
  };
}

function givenInstead({ start, doctor, place, number, fee, until }: CaseRow, names: Names) {
  if (start === null || doctor === null || place === null || number === null || until === null) return null;
  return {
    start: toOffset(start),
    until: toOffset(until),
    number,
    fee: fee ?? 0,
    practitioner: names.practitioner(doctor),
    place: names.place(place),
  };
}
