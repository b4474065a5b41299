/** The feed to the city's companion platform, and rehearsed events. */
import { z } from 'zod';
import { contractEventNames } from './contract-events.ts';
import { STEP_KINDS } from './domain/step.ts';

const id = z.guid();
const instant = z.string().max(40).describe('ISO 8601 with offset');
const kind = z.enum(STEP_KINDS);
const url = z
  .string()
  .max(500)
  .regex(/^https?:\/\/[\x21-\x7e]+$/);

export const feedBody = z.object({
  url,
  enabled: z.boolean(),
  secret: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[\x21-\x7e]+$/)
    .optional()
    .describe('Left out, the one that is kept stays. Never answered.'),
});
export const deliverySchema = z.object({
  id,
  kind,
  at: instant,
  state: z.enum(['waiting', 'delivered', 'given_up', 'withdrawn']),
  tries: z.number().int().min(0).max(1000),
  nextAt: instant.nullable(),
  code: z.string().max(60).nullable(),
});
export const feedSchema = z.object({
  feed: z.object({ url: z.string().max(500), enabled: z.boolean() }).nullable(),
  deliveries: z.array(deliverySchema).max(50),
  /** What each step is called there. */
  codes: z
    .array(
      z.object({
        kind,
        code: z.number().int().min(1_500_000).max(1_599_999),
        name: z.string().max(60),
        verified: z.boolean(),
      }),
    )
    .max(100),
});
export type FeedSaid = z.infer<typeof feedSchema>;

export const rehearseBody = z.object({
  type: z.enum(contractEventNames as [string, ...string[]]),
  /** As the contract of this type says; `appointment` and `patient` name the visit. */
  payload: z.record(z.string().regex(/^[a-z]{1,20}$/), z.unknown()),
});
export const rehearsed = z.object({ id });
