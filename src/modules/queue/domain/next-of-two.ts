import type { Instant } from '#kernel/instant.ts';
import type { Line, Waiting } from './line.ts';
import { next, nextReady } from './next.ts';
import { runAfter, soManyThenOne } from './rules/so-many-then-one.ts';

/** A doctor who keeps a line of the own and helps with a common one (general and expert numbers, one doctor). */
export interface TwoLines {
  own: Line;
  common: Line;
  /** People of the own line called in a row while one of the common line waited. */
  ownRun: number;
}

export interface Chosen {
  person: Waiting;
  of: 'own' | 'common';
  ownRun: number;
}

/**
 * While somebody's turn has come in both, so many of the own (`ownPerCommon`), then one of the common line. A line whose turns have
 * not come gives way to one where they have; with none ready the own line's earliest goes in, then the common line's. Pure.
 */
export function nextOfTwo({ own, common, ownRun }: TwoLines, now: Instant): Chosen | null {
  const mine = nextReady(own, now);
  const theirs = nextReady(common, now);
  const ready = soManyThenOne(mine ?? undefined, theirs ?? undefined, ownRun, own.rules.ownPerCommon);
  const person = ready ?? next(own, now) ?? next(common, now);
  if (!person) return null;
  const ofOwn = own.waiting.includes(person);
  return { person, of: ofOwn ? 'own' : 'common', ownRun: runAfter(ownRun, ofOwn, theirs !== null) };
}
