import { z } from 'zod';
import { channelKinds } from './domain/channel.ts';
import { levels } from './domain/levels.ts';

/** Ways out of the house, which of them each level tries, and what their refusals mean. */
const id = z.guid();
const instant = z.string().max(40).describe('ISO 8601 with offset, e.g. 2026-11-23T08:00:00+08:00');
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}+$/u);
const ascii = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\x20-\x7e]+$/);
const url = z
  .string()
  .max(500)
  .regex(/^https?:\/\/[\x21-\x7e]+$/);
const percent = z.number().int().min(0).max(100);
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const fieldName = z.string().regex(/^[A-Za-z_][\w.-]{0,59}$/);

export const level = z.enum(levels);
export const channelKind = z.enum(channelKinds);
const common = { name: line(60), enabled: z.boolean() };
const secret = ascii(500).optional().describe('Left out, the one that is kept stays. Never answered.');
const httpTemplate = z.object({
  url,
  method: z.enum(['POST', 'PUT']),
  format: z.enum(['json', 'form']),
  fields: z
    .array(z.object({ name: fieldName, value: line(500) }))
    .min(1)
    .max(30),
  header: z.object({ name: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,59}$/), value: ascii(500) }).nullable(),
  success: z.object({ field: fieldName, value: line(60) }).nullable(),
});
const simulator = z.object({
  delayMinutes: z.number().int().min(0).max(1440),
  refusePercent: percent,
  busyPercent: percent,
  twice: z.boolean(),
});

const aliyun = z.object({ url, accessKeyId: ascii(100), signName: line(30), templateCode: ascii(60) });

export const channelBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('http_template'), ...common, secret, config: httpTemplate }),
  z.object({ kind: z.literal('webhook'), ...common, secret, config: z.object({ url }) }),
  z.object({ kind: z.literal('dingtalk_robot'), ...common, secret, config: z.object({ url }) }),
  z.object({ kind: z.literal('aliyun_sms'), ...common, secret, config: aliyun }),
  z.object({ kind: z.literal('simulator'), ...common, config: simulator }),
]);
export type ChannelBody = z.infer<typeof channelBody>;
export const channelId = z.object({ id });

const seen = { id, name: z.string().max(60), enabled: z.boolean(), secretKept: z.boolean() };
const failures = z
  .array(
    z.object({
      code: z.string().max(60),
      meaning: z.string().max(200),
      count: z.number().int().min(1).max(100_000_000),
      last: instant,
    }),
  )
  .max(500);
export const channelItem = z.object({
  ...seen,
  kind: channelKind,
  /** Tried against the real provider by whoever wrote it. */
  shapeOnly: z.boolean(),
  /** As `channelBody` takes it; the kind says which fields are there. */
  config: z.object({
    url: z.string().max(500).optional(),
    method: z.enum(['POST', 'PUT']).optional(),
    format: z.enum(['json', 'form']).optional(),
    fields: httpTemplate.shape.fields.optional(),
    header: httpTemplate.shape.header.optional(),
    success: httpTemplate.shape.success.optional(),
    accessKeyId: z.string().max(100).optional(),
    signName: z.string().max(30).optional(),
    templateCode: z.string().max(60).optional(),
    delayMinutes: z.number().int().min(0).max(1440).optional(),
    refusePercent: percent.optional(),
    busyPercent: percent.optional(),
    twice: z.boolean().optional(),
  }),
  failures,
});
export type ChannelItem = z.infer<typeof channelItem>;

const quiet = z.object({ starts: time, ends: time }).nullable();
export const levelItem = z.object({ level, channels: z.array(id).max(8), quiet, builtIn: z.boolean() });
export type LevelItem = z.infer<typeof levelItem>;
export const channelList = z.object({
  items: z.array(channelItem).max(200),
  levels: z.array(levelItem).max(3),
  /** Kinds that may be added here: the simulator is not for production. */
  kinds: z.array(channelKind).max(5),
});
export type ChannelList = z.infer<typeof channelList>;

export const chainBody = z.object({ channels: z.array(id).max(8), quiet });
export const levelParams = z.object({ level });

export const testBody = z.object({ phone: z.string().regex(/^1\d{10}$/) });
export const testAnswer = z.object({ outcome: z.enum(['accepted', 'delivered', 'failed']), code: z.string().max(60) });

export const codeBody = z.object({
  kind: channelKind,
  code: z.string().regex(/^[\w.:-]{1,60}$/),
  act: z.enum(['again', 'next']),
  meaning: line(200),
  verified: z.boolean(),
});
export const codeItem = z.object({
  kind: channelKind,
  code: z.string().max(60),
  act: z.enum(['again', 'next']),
  meaning: z.string().max(200),
  verified: z.boolean(),
  own: z.boolean(),
});
export type CodeItem = z.infer<typeof codeItem>;
export const codeList = z.object({ items: z.array(codeItem).max(1200) });

export const phoneListItem = z.object({
  id,
  patient: z.object({ id, name: z.string().max(200) }),
  title: z.string().max(500),
  text: z.string().max(4000),
  at: instant,
  why: z.enum(['no_phone', 'failed']),
  code: z.string().max(60).nullable(),
  tries: z.number().int().min(0).max(100_000),
});
export type PhoneListItem = z.infer<typeof phoneListItem>;
export const phoneListAnswer = z.object({ items: z.array(phoneListItem).max(200) });
export const callBody = z.object({ outcome: z.enum(['reached', 'no_answer']) });
export const callNoted = z.object({ id, outcome: z.enum(['reached', 'no_answer']) });
