import { z } from 'zod';
import { DomainError } from '#kernel/errors.ts';
import { addDays, addMinutes, atLocal, localDate, localTime, parseInstant, toOffset } from '#kernel/instant.ts';
import { ClockRefusal } from '../clock/clock.ts';
import { type AnyRoute, defineRoute } from '../http/route.ts';

const state = z.object({ now: z.string(), mode: z.enum(['real', 'stepped']) });
const door = {
  example: async () => ({ body: { minutes: 1 } }),
  outsider: 'none: exists in demo and test only',
} as const;

/** The demo clock: it stands still until somebody moves it, and answers when all due work is done. */
export const clockRoutes: AnyRoute[] = [
  defineRoute({
    id: 'platform.clock_read',
    method: 'GET',
    path: '/api/demo/clock',
    public: 'demo and test mode only',
    summary: { zh: '演示时钟', en: 'Demo clock' },
    output: { 200: state },
    door: { ...door, example: async () => ({}) },
    handler: async ({ app }) => ({ status: 200, body: { now: toOffset(app.clock.now()), mode: app.clock.mode } }),
  }),
  defineRoute({
    id: 'platform.clock_set',
    method: 'POST',
    path: '/api/demo/clock',
    public: 'demo and test mode only',
    summary: { zh: '拨动演示时钟', en: 'Move the demo clock' },
    input: {
      body: z.union([
        z.object({
          minutes: z
            .number()
            .int()
            .min(1)
            .max(60 * 24 * 31),
        }),
        z.object({ to: z.string().regex(/^[0-9TZ:.+-]{1,40}$/) }),
        z.object({ nextMorning: z.literal(true) }),
      ]),
    },
    output: { 200: state },
    errors: ['platform.clock_backwards', 'platform.bad_input'],
    door,
    handler: async ({ app, body }) => {
      await app.clock.set(target(body, app.clock.now())).catch((error: unknown) => {
        throw error instanceof ClockRefusal ? new DomainError('platform.clock_backwards') : error;
      });
      return { status: 200, body: { now: toOffset(app.clock.now()), mode: app.clock.mode } };
    },
  }),
];

type Move = { minutes: number } | { to: string } | { nextMorning: true };

function target(move: Move, now: string): string {
  if ('minutes' in move) return addMinutes(now, move.minutes);
  if ('nextMorning' in move) {
    const today = localDate(now);
    return atLocal(localTime(now) < '07:30' ? today : addDays(today, 1), '07:30');
  }
  const to = parseInstant(move.to);
  if (to === null) throw new DomainError('platform.bad_input');
  return to;
}
