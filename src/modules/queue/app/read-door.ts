import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { type SessionState, sessionsAtPlaces } from '#modules/booking/public.ts';
import { placeById, practitionerById, titles } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { Door } from '../contract-screens.ts';
import { boardSeq } from '../db/boards.ts';
import { type EncounterRow, encountersOf } from '../db/encounters.ts';
import { type LineRow, linesOf } from '../db/lines.ts';
import { doorOf, NEXT_AT_DOOR } from '../domain/door.ts';
import { order } from '../domain/next.ts';
import { sessionAtTheDoor } from '../domain/rules/session-at-the-door.ts';
import { readLine, sessionsAsOne } from './line-of.ts';
import { peopleById } from './people.ts';

/**
 * The whole door screen of a room, from the database each time: a restarted server shows the same one. Throws
 * `queue.door_unknown` for what is no room.
 */
export async function readDoor(t: Tx, room: string, now: Instant, lang: Lang): Promise<Door> {
  const place = await placeById(t, room);
  if (place?.kind !== 'room') throw domainError('queue.door_unknown');
  // Read before the rows: a door may be newer than its number, never older.
  const seq = await boardSeq(t, place.waiting ?? room);
  const sessions = await sessionsAtPlaces(t, [room], localDate(now));
  const ids = sessions.map(({ id }) => id);
  const lines = await linesOf(t, ids);
  const rows = await encountersOf(t, ids);
  const session = sessionAtTheDoor(
    sessions.map(({ id, startsAt, endsAt, state, practitioner }) => {
      const has = (...states: string[]) => rows.some((row) => row.session_id === id && states.includes(row.state));
      return { id, startsAt, endsAt, state, practitioner, busy: has('called', 'in_room'), waited: has('waiting') };
    }),
    now,
  );
  const doctor = session && (await practitionerById(t, session.practitioner));
  const line = lines.find((one) => one.session_id === session?.id && one.closed_at === null);
  const people = rows.filter((row) => row.session_id === line?.session_id);
  // Who waits for a common line waits for this room too.
  const waiting = (line ? await encountersOf(t, await sessionsAsOne(t, line)) : []).filter(
    (p) => p.state === 'waiting',
  );
  const stopped = line !== undefined && line.stopped_at !== null;
  const names = await peopleById(
    t,
    people.filter((row) => row.state === 'called' || row.state === 'in_room').map((row) => row.patient_id),
  );
  const shown = doorOf(
    line?.letter ?? '',
    [...people.filter((row) => row.state !== 'waiting'), ...waiting].map((row) => ({
      number: row.number,
      letter: row.letter,
      name: names.get(row.patient_id)?.name ?? '',
      state: row.state,
      calledAt: row.called_at,
      timesCalled: row.calls,
    })),
    line && !stopped ? await nextAt(t, line, waiting, now) : [],
  );
  return {
    place: { id: room, name: place.name[lang] },
    now: toOffset(now),
    seq,
    state: stopped ? 'paused' : stateOf(session),
    doctor: doctor
      ? { name: doctor.name[lang], title: titles[doctor.title][lang], department: doctor.department.name[lang] }
      : null,
    ...shown,
    called: shown.called && { ...shown.called, calledAt: toOffset(shown.called.calledAt) },
  };
}

async function nextAt(t: Tx, line: LineRow, waiting: readonly EncounterRow[], now: Instant) {
  const people = order(await readLine(t, line.session_id, line), now, NEXT_AT_DOOR);
  return people.flatMap(({ encounter }) => waiting.find((row) => row.id === encounter) ?? []);
}

function stateOf(session: { state: SessionState } | null): Door['state'] {
  if (session === null) return 'empty';
  return session.state === 'paused' ? 'paused' : 'open';
}
