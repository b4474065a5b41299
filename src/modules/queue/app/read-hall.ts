import { domainError } from '#kernel/errors.ts';
import { ageOn, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { jointDays, type Session, sessionsAtPlaces } from '#modules/booking/public.ts';
import { placeById, places, roomsOf } from '#modules/catalog/public.ts';
import type { Patient } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { Hall, HallLine, HallPerson } from '../contract-hall.ts';
import { heldUntil, waitingByArea } from '../db/desk-moves.ts';
import { type EncounterRow, encountersOf } from '../db/encounters.ts';
import { type LineRow, linesOf } from '../db/lines.ts';
import { placeIsKept } from '../domain/desk-moves.ts';
import { order } from '../domain/next.ts';
import type { QueueRules } from '../domain/queue-rules.ts';
import { placesBackAfter } from '../domain/rules/missed-call.ts';
import { ticketLabel } from '../domain/ticket-label.ts';
import { readLine } from './line-of.ts';
import { peopleById } from './people.ts';
import { placeNames, staffNames } from './places.ts';
import { rulesOf } from './rules-of.ts';

/** The waiting areas of the hospital with how many wait in each today. */
export async function listHalls(t: Tx, now: Instant, lang: Lang) {
  const waiting = await waitingByArea(t, localDate(now));
  const areas = await places(t, 'waiting');
  return { items: areas.map(({ id, name }) => ({ id, name: name[lang], waiting: waiting.get(id) ?? 0 })) };
}

/** One hall's lines of today at a glance, those without anybody too: somebody may be moved there. Throws queue.hall_unknown. */
export async function readHall(t: Tx, area: string, now: Instant, lang: Lang): Promise<Hall> {
  const hall = await placeById(t, area);
  if (hall?.kind !== 'waiting') throw domainError('queue.hall_unknown');
  const rooms = await roomsOf(t, area);
  const sessions = await sessionsHere(t, [area, ...rooms.map(({ id }) => id)], now);
  const ids = sessions.map(({ id }) => id);
  const rows = await encountersOf(t, ids);
  const known: Known = {
    now,
    patients: await peopleById(
      t,
      rows.map((row) => row.patient_id),
    ),
    held: await heldUntil(
      t,
      rows.map((row) => row.id),
    ),
  };
  const lines = new Map((await linesOf(t, ids)).map((line) => [line.session_id, line]));
  const rules = await rulesOf(t, ids);
  const names = await staffNames(
    t,
    { departments: sessions.map((s) => s.department), practitioners: sessions.map((s) => s.practitioner) },
    lang,
  );
  const at = await placeNames(
    t,
    sessions.map((s) => s.place),
    lang,
  );
  const ordered = new Map<string, string[]>();
  for (const line of lines.values()) {
    const all = order(await readLine(t, line.session_id, line), now);
    ordered.set(
      line.session_id,
      all.map(({ encounter }) => encounter),
    );
  }
  const named = (all: ReadonlyMap<string, { id: string; name: string }>, id: string) => all.get(id) ?? { id, name: '' };
  return {
    area: { id: area, name: hall.name[lang] },
    now: toOffset(now),
    rooms: rooms.map(({ id, name }) => ({ id, name: name[lang] })),
    lines: sessions.map((s) => ({
      session: s.id,
      doctor: named(names, s.practitioner),
      department: named(names, s.department),
      place: named(at, s.place),
      start: toOffset(s.startsAt),
      end: toOffset(s.endsAt),
      state: s.state,
      ...peopleIn(
        rows.filter((row) => row.session_id === s.id),
        { line: lines.get(s.id), order: ordered.get(s.id) ?? [], rules: rules(s.id) },
        s,
        known,
      ),
    })),
  };
}

/** Sessions of today with a line of their own; a draft or one that only takes part in a joint clinic has none. */
async function sessionsHere(t: Tx, placeIds: readonly string[], now: Instant): Promise<Session[]> {
  const all = await sessionsAtPlaces(t, placeIds, localDate(now));
  const joints = await jointDays(
    t,
    all.map(({ id }) => id),
    'zh',
  );
  return all.filter(({ id, state }) => state !== 'planned' && (joints.get(id)?.session ?? id) === id);
}

interface Known {
  now: Instant;
  patients: ReadonlyMap<string, Patient>;
  held: ReadonlyMap<string, Instant>;
}

interface Standing {
  line: LineRow | undefined;
  /** Who will be called in which order; of a common line, also people of other rooms, who are shown there. */
  order: readonly string[];
  rules: QueueRules;
}

function peopleIn(rows: EncounterRow[], { line, order: called, rules }: Standing, s: Session, known: Known) {
  const show = (row: EncounterRow) => person(row, rules, known);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inState = (state: string) => rows.filter((row) => row.state === state);
  const current = rows.find((row) => row.state === 'called' || row.state === 'in_room');
  const parts: Pick<HallLine, 'closed' | 'current' | 'waiting' | 'held' | 'absent' | 'notSeen' | 'done'> = {
    closed: s.state === 'closed' || (line?.closed_at ?? null) !== null,
    current: current ? { ...show(current), state: current.state === 'called' ? 'called' : 'in_room' } : null,
    waiting: called.flatMap((id) => byId.get(id) ?? []).map(show),
    held: inState('held').map((row) => away(row, show(row), known)),
    absent: inState('absent').map((row) => ({
      ...show(row),
      misses: row.misses,
      isVoid: placesBackAfter(row.misses, 0, rules) === null,
    })),
    notSeen: inState('not_seen').map(show),
    done: inState('done').length,
  };
  return parts;
}

function away(row: EncounterRow, shown: HallPerson, { held, now }: Known) {
  const until = held.get(row.id) ?? now;
  return { ...shown, until: toOffset(until), kept: placeIsKept(until, now) };
}

function person(row: EncounterRow, rules: QueueRules, known: Known): HallPerson {
  const patient = known.patients.get(row.patient_id);
  return {
    encounter: row.id,
    number: ticketLabel(row.letter, row.number),
    name: patient?.name ?? '',
    gender: patient?.gender ?? 'unknown',
    age: patient ? ageOn(patient.birthDate, localDate(known.now)) : null,
    walkIn: row.channel === 'walk_in',
    returned: row.returned_at_call !== null,
    priority: row.priority && rules.priorityPerOther > 0,
    checkedInAt: toOffset(row.checked_in_at),
    slotStart: row.slot_start && toOffset(row.slot_start),
  };
}
