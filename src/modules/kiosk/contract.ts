/** Requests and responses about the machines themselves, shared with the pages as types. */
import { z } from 'zod';

const id = z.guid();
const instant = z.iso.datetime({ offset: true });
const words = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .regex(/^\P{Cc}*$/u);

const face = {
  name: words(1, 40),
  campus: id,
  /** Where it stands, so that somebody sent to help finds it. */
  stands: words(0, 60),
  /** After so long without a touch it asks whether anybody is still there. */
  idleSeconds: z.number().int().min(60).max(300),
};
export const confirmBody = z.object({ code: z.string().regex(/^\d{6}$/), ...face });
export const changeBody = z.object({ version: z.number().int().min(1).max(2_000_000_000), ...face });
export const params = z.object({ id });

export const deviceSchema = z.object({
  id,
  version: z.number().int(),
  ...face,
  campusName: z.string(),
  /** `silent`: it has not been heard of for a while. `busy`: somebody stands at it. */
  state: z.enum(['free', 'busy', 'silent']),
  /** Somebody at it pressed "help" then, and nobody has answered yet. */
  helpAt: instant.nullable(),
  seenAt: instant.nullable(),
  pairedAt: instant,
});
export const devicesSchema = z.object({
  items: z.array(deviceSchema),
  campuses: z.array(z.object({ id, name: z.string() })),
});
export type Device = z.infer<typeof deviceSchema>;
export type Devices = z.infer<typeof devicesSchema>;
export const doneSchema = z.object({ id });

/** What the machine itself is told. `unknown`: it has no token of ours (any more) and asks for a code. */
export const ownDeviceSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('waiting'), code: z.string(), secondsLeft: z.number().int() }),
  z.object({
    state: z.literal('paired'),
    name: z.string(),
    hospital: z.string(),
    campus: z.string(),
    idleSeconds: z.number().int(),
    answerSeconds: z.number().int(),
    today: z.string(),
    /** Obviously fake people are let in too. */
    demo: z.boolean(),
    noticeVersion: z.string(),
  }),
]);
export type OwnDevice = z.infer<typeof ownDeviceSchema>;
