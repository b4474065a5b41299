import type { Finished } from './visit.ts';

/** Between two patients: the doctor writes, then may take a pause. From this many minutes on it is called a pause. */
const PAUSE_FROM = 20;
/** A doctor's usual minutes between two patients, to part a long turn into writing and pause where no door tells it. */
const USUAL_GAP = 5;

export interface Turn {
  /** Minutes from the end of one visit until the doctor was ready; null when only the whole is known. */
  gap: number | null;
  /** Minute of the day at which the doctor was ready or went on a pause. */
  back: number;
  /** 0: no pause. */
  pause: number;
}

/**
 * What can be learned between two visits of a session. Without a door that tells, only when the next patient was there
 * already: else nobody knows whether the doctor wrote, paused or waited.
 */
export function turnBetween(visit: Finished, next: Finished | undefined): Turn | null {
  if (visit.door) {
    const { back, pauseFrom, pauseOver } = visit.door;
    if (back === null) return null;
    const pause = pauseFrom !== null && pauseOver !== null ? minutes(pauseFrom, pauseOver) : 0;
    return { gap: minutes(visit.finished, back), back, pause };
  }
  if (!next || next.waitsFrom > visit.finished) return null;
  const whole = minutes(visit.finished, next.started);
  if (whole < PAUSE_FROM) return { gap: whole, back: next.started, pause: 0 };
  return { gap: null, back: visit.finished + USUAL_GAP, pause: whole - USUAL_GAP };
}

/** Minutes the doctor came late to the session; null when nobody was there to notice. */
export function lateness(first: Finished): number | null {
  if (first.waitsFrom > first.opens) return null;
  return Math.max(0, minutes(first.opens, first.started));
}

export const minutes = (from: number, to: number): number => Math.max(0, Math.floor(to) - Math.floor(from));
