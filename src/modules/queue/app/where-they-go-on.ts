import type { Instant } from '#kernel/instant.ts';
import { sessionsOf } from '#modules/booking/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type EncounterRow, encountersOf, type MoveDetail } from '../db/encounters.ts';
import { type LineRow, newLetter } from '../db/lines.ts';
import { sharedLines, takePool } from '../db/pools.ts';
import { openedLine } from './open-line.ts';

export type GoOn = (person: EncounterRow) => { line: LineRow; into: NonNullable<MoveDetail['into']> } | null;

/**
 * Where people of a line that closes go on: first visits in a room that shares the line; who was sent to tests with the same doctor
 * later today, else in such a room (results of the day go back to the same doctor). Null: nowhere.
 */
export async function whereTheyGoOn(t: Tx, line: LineRow, now: Instant): Promise<GoOn> {
  const shared = await sharedWith(t, line);
  const later = await laterToday(t, line, now);
  const letters = later && later.area_id !== line.area_id ? await lettersThere(t, line, later) : null;
  return (person) => {
    const target = person.tests > 0 ? (later ?? shared) : shared;
    if (!target) return null;
    const given = target === later ? letters?.get(person.letter) : undefined;
    return { line: target, into: { ...doctorOf(target), ...(given === undefined ? {} : { newLetter: given }) } };
  };
}

// In another hall the letter of a ticket may be somebody else's already.
async function lettersThere(t: Tx, line: LineRow, later: LineRow): Promise<Map<string, string>> {
  const tested = (await encountersOf(t, [line.session_id])).filter((one) => one.tests > 0);
  const letters = new Map<string, string>();
  for (const letter of new Set(tested.map((one) => one.letter)))
    letters.set(letter, await newLetter(t, later.area_id, later.date));
  return letters;
}

const doctorOf = ({ session_id, practitioner_id, department_id }: LineRow) => ({
  session_id,
  practitioner_id,
  department_id,
});

async function sharedWith(t: Tx, line: LineRow): Promise<LineRow | null> {
  if (line.pool_part !== 'shares') return null;
  await takePool(t, line);
  const others = (await sharedLines(t, line)).filter((one) => one.session_id !== line.session_id);
  return others.find((one) => one.stopped_at === null) ?? others[0] ?? null;
}

// Sessions of one doctor do not overlap: what begins after this one is later.
async function laterToday(t: Tx, line: LineRow, now: Instant): Promise<LineRow | null> {
  const all = await sessionsOf(t, line.practitioner_id, line.date);
  const own = all.find(({ id }) => id === line.session_id);
  const next = all.find(
    ({ id, state, joint, startsAt, endsAt }) =>
      id !== line.session_id &&
      (state === 'open' || state === 'paused') &&
      joint === null &&
      endsAt > now &&
      startsAt >= (own?.endsAt ?? now),
  );
  return next && next.department === line.department_id ? openedLine(t, next.id, now) : null;
}
