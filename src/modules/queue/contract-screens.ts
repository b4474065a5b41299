/** Requests and responses of door screens and of screens that hang on walls, shared with the pages as types. */
import { z } from 'zod';

const id = z.guid();
const instant = z.iso.datetime({ offset: true });
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The door of one room. No full name, no id of a person leaves through it. */
export const doorSchema = z.object({
  place: z.object({ id, name: z.string() }),
  now: instant,
  /** Number of the last event that changed this door's hall. */
  seq: z.number().int(),
  /** `paused`: the doctor is away for a while; `empty`: nobody sees patients here today any more. */
  state: z.enum(['open', 'paused', 'empty']),
  doctor: z.object({ name: z.string(), title: z.string(), department: z.string() }).nullable(),
  called: z
    .object({
      number: z.string(),
      name: z.string(),
      calledAt: instant,
      state: z.enum(['called', 'in_room']),
      calls: z.number().int(),
    })
    .nullable(),
  next: z.array(z.string()),
  waiting: z.number().int().nonnegative(),
});
export type Door = z.infer<typeof doorSchema>;

const face = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^\P{Cc}+$/u),
  /** Everything but a door is given the waiting area it hangs in. */
  shows: z.enum(['area', 'room', 'pharmacy', 'exams']),
  place: id,
  /** `clips`: the hospital's own recordings, and the browser's voice where one is missing. */
  voice: z.enum(['off', 'chime', 'speech', 'clips']),
  /** How often each call is said. */
  repeats: z.number().int().min(1).max(3),
  /** Nothing is said from .. to (times of the hospital); null: always. Over midnight when `to` is the earlier. */
  quiet: z.object({ from: clock, to: clock }).nullable(),
};
export const confirmBody = z.object({ code: z.string().regex(/^\d{6}$/), ...face });
export const changeBody = z.object({ version: z.number().int().min(1).max(2_000_000_000), ...face });

/** Said by a screen each minute: what stands on it, and whether its line is up. */
export const beatBody = z.object({ shows: face.shows, place: id, live: z.boolean() });

/** `fresh`: paired a moment ago; `late`: nothing heard for a while; `elsewhere`: it shows something else than it was given; `cut`: it stands still. */
export const screenHealth = z.enum(['on', 'fresh', 'never', 'late', 'elsewhere', 'cut']);
export type ScreenHealth = z.infer<typeof screenHealth>;

export const screenSchema = z.object({
  id,
  version: z.number().int(),
  pairedAt: instant,
  seenAt: instant.nullable(),
  health: screenHealth,
  ...face,
});
export const screensSchema = z.object({ items: z.array(screenSchema) });
export type Screen = z.infer<typeof screenSchema>;

/** What the screen itself is told. `unknown`: it has no token of ours (any more) and asks for a code. */
export const ownScreenSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('waiting'), code: z.string(), secondsLeft: z.number().int() }),
  z.object({
    state: z.literal('paired'),
    name: z.string(),
    shows: face.shows,
    place: id,
    voice: face.voice,
    repeats: face.repeats,
    quiet: face.quiet,
  }),
]);
export type OwnScreen = z.infer<typeof ownScreenSchema>;
