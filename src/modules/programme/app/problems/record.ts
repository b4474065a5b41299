import { domainError } from '#kernel/errors.ts';
import { type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import { placeById } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { type FigureRow, insertProblem } from '../../db/problems/transitions.ts';
import type { Category, Severity, Source, WalkStep } from '../../domain/problems/words.ts';
import { placeLabel } from './places.ts';
import { tell } from './tell.ts';

export interface Found {
  source: Exclude<Source, 'indicator'>;
  round: string | null;
  walkStep: WalkStep | null;
  foundOn: LocalDate;
  placeId: string | null;
  place: string;
  category: Category;
  severity: Severity;
  words: string;
  photos: readonly string[];
}

/** Throws programme.found_later, place_unknown, round_unknown, photo_unknown, photo_used. */
export async function recordProblem(t: Tx, found: Found, by: Actor, now: Instant): Promise<{ id: string }> {
  if (found.foundOn > localDate(now)) throw domainError('programme.found_later');
  return keep(t, { ...found, figure: null }, by, now);
}

export async function keep(
  t: Tx,
  found: Omit<Found, 'source'> & { source: Source; figure: FigureRow | null; wordsEn?: string; placeEn?: string },
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  const known = found.placeId === null ? undefined : await placeById(t, found.placeId);
  if (found.placeId !== null && !known) throw domainError('programme.place_unknown');
  const place = known ? placeLabel(known, 'zh') : found.place;
  const id = newId();
  await insertProblem(t, { ...found, id, place }, { by: actorId(by), words: found.words, photos: found.photos }, now);
  const detail = {
    source: found.source,
    category: found.category,
    severity: found.severity,
    photos: found.photos.length,
  };
  await tell(
    t,
    { action: 'programme.problem_record', event: 'programme.problem_recorded', problem: id, version: 1, detail },
    by,
    now,
  );
  return { id };
}
