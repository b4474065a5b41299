/**
 * A scanner at a kiosk is a keyboard: it types very fast and ends with Enter. This tells it apart from fingers, key by
 * key, by time alone, or at once by a prefix that the scanner was set to send.
 */
export interface Wedge {
  text: string;
  lastAt: number;
  /** Gaps between keys that were longer than a machine's: one stutter is let through. */
  slow: number;
  /** The prefix was seen: all until Enter is a scan, however slow. */
  marked: boolean;
}

export interface WedgeRules {
  /** Longest pause of a machine between two keys, in milliseconds; fingers need 60 and more. */
  gapMs: number;
  /** After a longer pause than this another text begins. */
  restMs: number;
  /** Fewer letters than this are somebody who drummed on the keys. */
  least: number;
  prefix: string | null;
}

export const WEDGE: WedgeRules = { gapMs: 45, restMs: 200, least: 6, prefix: '~' };
/** Longer texts are no card: the buffer never grows without end. */
const MOST = 512;
/** A marked scan whose Enter does not come is given up. */
const MARKED_MS = 2_000;

export const emptyWedge: Wedge = { text: '', lastAt: Number.NEGATIVE_INFINITY, slow: 0, marked: false };

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
  const lives = gap <= (before.marked ? MARKED_MS : rules.restMs);
  if (key === 'Enter') {
    const isScan = lives && before.text.length >= rules.least && isMachine(before);
    return { wedge: emptyWedge, scanned: isScan ? before.text : null, swallow: isScan };
  }
  if ([...key].length !== 1) return { wedge: before, scanned: null, swallow: false };
  if (key === rules.prefix && !(before.marked && lives)) {
    return { wedge: { text: '', lastAt: at, slow: 0, marked: true }, scanned: null, swallow: true };
  }
  const goesOn = lives && before.text.length < MOST;
  const wedge = goesOn
    ? { ...before, text: before.text + key, lastAt: at, slow: before.slow + (gap > rules.gapMs ? 1 : 0) }
    : { text: key, lastAt: at, slow: 0, marked: false };
  return { wedge, scanned: null, swallow: wedge.marked || (wedge.text.length >= rules.least && isMachine(wedge)) };
}

const isMachine = ({ slow, marked }: Wedge): boolean => marked || slow <= 1;
