import type { z } from 'zod';
import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import type { glanceSchema } from '../../contract-glance.ts';
import { bookingsToday } from '../../db/glance/bookings.ts';
import { paymentsToday } from '../../db/glance/payments.ts';
import { currentScores } from '../scores/current.ts';
import { gradingGlance } from './grading.ts';
import { indicatorGlance } from './indicators.ts';
import { problemGlance } from './problems.ts';
import { taskGlance } from './tasks.ts';
import { waitGlance } from './waits.ts';

type Glance = z.input<typeof glanceSchema>;

/** How many lost points of each plan are named. */
const LOST = 3;

/** How the hospital stands at this moment; every part is a bounded query of its own and opens a page that says the same. */
export async function readGlance(t: Tx, by: Actor, now: Instant, lang: Lang): Promise<Glance> {
  const today = localDate(now);
  return {
    at: toOffset(now),
    today,
    waits: await waitGlance(t, today, now, lang),
    bookings: await bookings(t, today),
    payments: await paymentsToday(t, today),
    problems: await problemGlance(t, by, now, lang),
    scores: await currentScores(t, now, LOST),
    indicators: await indicatorGlance(t, now, lang),
    tasks: await taskGlance(t, now),
    grading: await gradingGlance(t, lang),
  };
}

async function bookings(t: Tx, today: string): Promise<Glance['bookings']> {
  const channels = await bookingsToday(t, today);
  const sum = (of: 'booked' | 'arrived' | 'missed') => channels.reduce((all, one) => all + one[of], 0);
  return { booked: sum('booked'), arrived: sum('arrived'), missed: sum('missed'), channels };
}
