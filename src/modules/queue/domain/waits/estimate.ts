import type { Measures } from './measures.ts';
import { paces } from './pace.ts';
import { at, chained, HORIZON, put, remaining, type Spread, stretch, upTo, weightOf } from './spread.ts';
import type { Standing } from './standing.ts';
import { quarterOf } from './tally.ts';

/** When the doctor is free for the next one, counted from now: without a pause so far, and with one. */
interface Free {
  fresh: Spread;
  rested: Spread;
}

/** How long somebody with `ahead` people before them still waits: every possible minute with its weight. */
export function waitOf(standing: Standing, measures: Measures): Spread {
  const wait = new Float64Array(HORIZON);
  for (const { factor, share } of paces(standing.lasted, measures)) {
    put(wait, atPace(standing, { ...measures, service: stretch(measures.service, factor) }), share);
  }
  return wait;
}

function atPace(standing: Standing, measures: Measures): Spread {
  const { now, ahead, expected = [] } = standing;
  let free = freeFirst(standing, measures);
  for (let n = 0; n < ahead; n += 1) free = turn(served(free, measures), measures, now);
  const called = new Float64Array(HORIZON);
  for (const one of expected) {
    // Whoever is here goes in if the doctor is free before the expected one comes.
    free = { fresh: taken(free.fresh, one.from, called), rested: taken(free.rested, one.from, called) };
    free = mixed(turn(served(free, measures), measures, now), free, one.share);
  }
  return put(put(called, free.fresh), free.rested);
}

function freeFirst({ now, doing, hadPause }: Standing, measures: Measures): Free {
  const soon = at(1);
  switch (doing.kind) {
    case 'ready':
      return start(at(0), hadPause);
    case 'pause':
      return start(remaining(measures.pause, doing.since, soon), true);
    case 'seeing':
      return turn(start(remaining(measures.service, doing.since, soon), hadPause), measures, now);
    case 'away':
      return returned(start(remaining(measures.gap, doing.since, soon), hadPause), measures, now);
    case 'turning': {
      const whole = turn(start(at(0), hadPause), measures, now - doing.since);
      return still(whole, doing.since, doing.noticed);
    }
    case 'not_begun': {
      if (doing.opensIn >= 0) return start(chained(at(doing.opensIn), measures.late), hadPause);
      return still(start(measures.late, hadPause), -doing.opensIn, doing.noticed);
    }
  }
}

const start = (spread: Spread, hadPause: boolean): Free => {
  const none = new Float64Array(HORIZON);
  return hadPause ? { fresh: none, rested: spread } : { fresh: spread, rested: none };
};

const served = ({ fresh, rested }: Free, { service }: Measures): Free => ({
  fresh: chained(fresh, service),
  rested: chained(rested, service),
});

/** The doctor ends a visit, writes, and perhaps takes the pause of the half-day. */
function turn({ fresh, rested }: Free, measures: Measures, now: number): Free {
  return returned({ fresh: chained(fresh, measures.gap), rested: chained(rested, measures.gap) }, measures, now);
}

function returned({ fresh, rested }: Free, { pauses, pause }: Measures, now: number): Free {
  const going = fresh.map((weight, m) => weight * (pauses[quarterOf(now + m)] as number));
  if (weightOf(going) === 0) return { fresh, rested };
  return { fresh: fresh.map((weight, m) => weight - (going[m] as number)), rested: put(chained(going, pause), rested) };
}

/** What is left of `whole` after `since` minutes: not over if somebody waiting would have noticed, else perhaps over. */
function still({ fresh, rested }: Free, since: number, noticed: boolean): Free {
  const over = noticed ? 0 : upTo(put(fresh.slice(), rested), since);
  if (!noticed) return { fresh: clipped(fresh, since), rested: clipped(rested, since) };
  const [a, b] = [cut(fresh, since), cut(rested, since)];
  const weight = weightOf(a) + weightOf(b);
  if (weight < 1e-4 || over >= 1) return start(at(1), true);
  return { fresh: a.map((w) => w / weight), rested: b.map((w) => w / weight) };
}

function clipped(spread: Spread, since: number): Spread {
  const result = new Float64Array(HORIZON);
  for (let m = 0; m < HORIZON; m += 1) {
    const to = Math.max(0, m - since);
    result[to] = (result[to] as number) + (spread[m] as number);
  }
  return result;
}

function cut(spread: Spread, since: number): Spread {
  const result = new Float64Array(HORIZON);
  for (let m = since; m < HORIZON; m += 1) result[m - since] = spread[m] as number;
  return result;
}

function taken(free: Spread, until: number, called: Spread): Spread {
  return free.map((weight, m) => {
    if (m >= until) return weight;
    called[m] = (called[m] as number) + weight;
    return 0;
  });
}

const mixed = (a: Free, b: Free, share: number): Free => ({
  fresh: a.fresh.map((weight, m) => share * weight + (1 - share) * (b.fresh[m] as number)),
  rested: a.rested.map((weight, m) => share * weight + (1 - share) * (b.rested[m] as number)),
});
