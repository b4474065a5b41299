/**
 * A scanner at a kiosk is a keyboard: it types very fast and ends with Enter. This tells it apart from fingers, key by
 * key, by time alone, or at once by a prefix that the scanner was set to send.
 */
export interface Wedge {
  text: string;
  lastAt: number;
  /** How many gaps between keys were as short as a machine's. */
  fast: number;
  /** The prefix was seen: all until Enter is a scan, however slow. */
  marked: boolean;
}

export interface WedgeRules {
  /** Longest pause of a machine between two keys, in milliseconds; fingers need 60 and more. */
  gapMs: number;
  /** Fewer letters than this are somebody who drummed on the keys. */
  least: number;
  prefix: string | null;
}

export const WEDGE: WedgeRules = { gapMs: 45, least: 6, prefix: '~' };
/** Longer texts are no card: the buffer never grows without end. */
const MOST = 512;
/** A marked scan whose Enter never came is given up. */
const MARKED_MS = 2_000;

export const emptyWedge: Wedge = { text: '', lastAt: Number.NEGATIVE_INFINITY, fast: 0, marked: false };

export interface WedgeStep {
  wedge: Wedge;
  /** The whole text of a scan that this key ended. */
  scanned: string | null;
  /** This key belongs to a scan for certain: it must not reach a field. */
  swallow: boolean;
}

/** One key (as KeyboardEvent.key) at a time in milliseconds. Keys that write nothing change nothing. */
export function wedgeStep(before: Wedge, key: string, at: number, rules: WedgeRules = WEDGE): WedgeStep {
  const gap = at - before.lastAt;
  const lives = before.marked ? gap <= MARKED_MS : gap <= rules.gapMs;
  if (key === 'Enter') {
    const whole = lives && before.text.length >= rules.least;
    // All gaps but one: a machine may stutter once.
    const machine = before.marked || before.fast >= before.text.length - 2;
    return whole && machine
      ? { wedge: emptyWedge, scanned: before.text, swallow: true }
      : { wedge: emptyWedge, scanned: null, swallow: false };
  }
  if ([...key].length !== 1) return { wedge: before, scanned: null, swallow: false };
  if (rules.prefix !== null && key === rules.prefix && !before.marked) {
    return { wedge: { text: '', lastAt: at, fast: 0, marked: true }, scanned: null, swallow: true };
  }
  if (!lives || before.text.length >= MOST) {
    return { wedge: { text: key, lastAt: at, fast: 0, marked: false }, scanned: null, swallow: false };
  }
  const fast = before.fast + 1;
  const wedge = { text: before.text + key, lastAt: at, fast, marked: before.marked };
  return { wedge, scanned: null, swallow: before.marked || fast >= rules.least - 1 };
}
