import { domainError } from '#kernel/errors.ts';
import { addSeconds, atLocal, epochMs, type Instant, localDate, toOffset, weekday } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { GoTour } from '../contract.ts';
import type { Network } from '../domain/network.ts';
import type { Hours, Spot } from '../domain/plan.ts';
import { pathBetween, timesFrom } from '../domain/route.ts';
import type { Lang } from '../domain/say.ts';
import { stayMinutes } from '../domain/stay.ts';
import { bestTour, type Stop } from '../domain/tour.ts';
import { aimedAt, choicesNow } from './aims.ts';
import { currentNetwork } from './current-network.ts';
import { told } from './spot-words.ts';

export interface TourWish {
  from: string;
  stops: readonly string[];
  /** Positions in `stops`: the first goes before the second. */
  before: readonly (readonly [number, number])[];
  stepFree: boolean;
}

/** Several stops in the order that ends earliest. Throws guidance.tour_impossible, spot_unknown, no_plan. */
export async function bestOrder(app: App, t: Tx, wish: TourWish, lang: Lang, now: Instant): Promise<GoTour> {
  const { net } = await currentNetwork(app, t);
  const choices = await choicesNow(t, wish.stepFree, now);
  const from = aimedAt(net, wish.from, now)[0] as number;
  const aims = wish.stops.map((aim) => {
    const found = aimedAt(net, aim, now);
    // Of several the one nearest to where one starts.
    const path = found.length > 1 ? pathBetween(net, from, found, choices) : null;
    return path ? (path.arcs.at(-1)?.to ?? from) : (found[0] as number);
  });
  const times = [from, ...aims].map((index) => timesFrom(net, index, choices));
  const travel = times.map((row) => aims.map((index) => row[index] as number));
  const tour = bestTour(
    aims.map((index) => stopOf(spotAt(net, index), now)),
    travel,
    wish.before,
  );
  if (!tour) throw domainError('guidance.tour_impossible');
  const at = (tenths: number): string => toOffset(addSeconds(now, Math.round(tenths / 10)));
  const stops = tour.order.map((j, i) => {
    const { there, begins } = tour.times[i] as (typeof tour.times)[number];
    const walk = travel[i === 0 ? 0 : (tour.order[i - 1] as number) + 1]?.[j] as number;
    return {
      spot: told(net, spotAt(net, aims[j] as number), lang),
      aim: wish.stops[j] as string,
      walkMinutes: Math.ceil(walk / 600),
      there: at(there),
      begins: at(begins),
      waitMinutes: Math.ceil((begins - there) / 600),
    };
  });
  const done = tour.times.at(-1)?.done ?? 0;
  return { stops, done: at(done), walkMinutes: stops.reduce((sum, one) => sum + one.walkMinutes, 0) };
}

function stopOf(spot: Spot, now: Instant): Stop {
  return { stay: stayMinutes(spot.kind) * 600, open: spot.hours && spansOf(spot.hours, now) };
}

/** The opening hours of the rest of the day, in tenths of a second from now on. */
function spansOf(hours: readonly Hours[], now: Instant): NonNullable<Stop['open']> {
  const date = localDate(now);
  const tenths = (time: string) => (epochMs(atLocal(date, time)) - epochMs(now)) / 100;
  return hours
    .filter(({ days }) => days.includes(weekday(date)))
    .map(({ from, to }) => ({ from: tenths(from), until: tenths(to) }))
    .sort((a, b) => a.from - b.from);
}

const spotAt = (net: Network, index: number): Spot => net.spots[index] as Spot;
