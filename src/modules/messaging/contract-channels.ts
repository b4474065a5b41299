import { z } from 'zod';
import { channelKinds, forms } from './domain/channel.ts';
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
  receipt: z
    .object({ id: fieldName, code: fieldName, value: line(60) })
    .nullable()
    .optional(),
});
const simulator = z.object({
  form: z.enum(forms).optional().describe('What it pretends to be; a short message unless said.'),
  delayMinutes: z.number().int().min(0).max(1440),
  refusePercent: percent,
  busyPercent: percent,
  twice: z.boolean(),
  seed: z.number().int().min(0).max(1_000_000).optional(),
});
const mail = z
  .string()
  .max(254)
  .regex(/^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/);
const email = z.object({
  host: z
    .string()
    .max(253)
    .regex(/^[A-Za-z0-9.:-]+$/),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']),
  user: z
    .string()
    .max(254)
    .regex(/^[\x20-\x7e]*$/),
  from: mail,
  fromName: line(60),
});
const webPush = z.object({
  contact: z
    .string()
    .max(300)
    .regex(/^(mailto:|https:\/\/)[\x21-\x7e]+$/),
});
const dingtalkId = z.string().regex(/^[\w-]{1,100}$/);
const dingtalkTodo = z.object({
  url,
  appKey: ascii(100),
  operator: dingtalkId,
  executors: z.array(dingtalkId).min(1).max(20),
});
const wechat = z.object({ url, appId: z.string().regex(/^[\w-]{1,60}$/) });

const aliyun = z.object({ url, accessKeyId: ascii(100), signName: line(30), templateCode: ascii(60) });

export const channelBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('http_template'), ...common, secret, config: httpTemplate }),
  z.object({ kind: z.literal('webhook'), ...common, secret, config: z.object({ url }) }),
  z.object({ kind: z.literal('dingtalk_robot'), ...common, secret, config: z.object({ url }) }),
  z.object({ kind: z.literal('aliyun_sms'), ...common, secret, config: aliyun }),
  z.object({ kind: z.literal('email'), ...common, secret, config: email }),
  z.object({ kind: z.literal('web_push'), ...common, config: webPush }),
  z.object({ kind: z.literal('wechat_medical'), ...common, secret, config: wechat }),
  z.object({ kind: z.literal('dingtalk_todo'), ...common, secret, config: dingtalkTodo }),
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
  /** Written from papers, with nothing of the provider to hold it against. */
  shapeOnly: z.boolean(),
  /** Its messages wait for receipts at an address of ours. */
  receipts: z.boolean(),
  /** What its messages look like; null where we do not know. */
  form: z.enum(forms).nullable(),
  /** As `channelBody` takes it; the kind says which fields are there. */
  config: z.object({
    url: z.string().max(500).optional(),
    method: z.enum(['POST', 'PUT']).optional(),
    format: z.enum(['json', 'form']).optional(),
    fields: httpTemplate.shape.fields.optional(),
    header: httpTemplate.shape.header.optional(),
    success: httpTemplate.shape.success.optional(),
    receipt: httpTemplate.shape.receipt,
    host: z.string().max(253).optional(),
    port: z.number().int().min(1).max(65_535).optional(),
    security: email.shape.security.optional(),
    user: z.string().max(254).optional(),
    from: z.string().max(254).optional(),
    fromName: z.string().max(60).optional(),
    contact: z.string().max(300).optional(),
    publicKey: z.string().max(200).optional(),
    appId: z.string().max(60).optional(),
    appKey: z.string().max(100).optional(),
    operator: z.string().max(100).optional(),
    executors: z.array(z.string().max(100)).max(20).optional(),
    accessKeyId: z.string().max(100).optional(),
    signName: z.string().max(30).optional(),
    templateCode: z.string().max(60).optional(),
    delayMinutes: z.number().int().min(0).max(1440).optional(),
    refusePercent: percent.optional(),
    busyPercent: percent.optional(),
    twice: z.boolean().optional(),
    form: z.enum(forms).optional(),
    seed: z.number().int().min(0).max(1_000_000).optional(),
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
  kinds: z.array(channelKind).max(9),
});
export type ChannelList = z.infer<typeof channelList>;

export const chainBody = z.object({ channels: z.array(id).max(8), quiet });
export const levelParams = z.object({ level });

/** To a phone, or by e-mail to an address; a robot and a task go to their group. */
export const testBody = z.object({
  phone: z
    .string()
    .regex(/^1\d{10}$/)
    .optional(),
  email: mail.optional(),
});
export const testAnswer = z.object({ outcome: z.enum(['accepted', 'delivered', 'failed']), code: z.string().max(60) });

export const receiptAddress = z.object({ address: z.string().max(400) });

const templateFields = z.array(z.object({ name: fieldName, value: line(200) })).max(30);
export const providerLineBody = z.object({
  template: z.string().regex(/^[a-z_]{1,40}$/),
  code: z.string().regex(/^[\w-]{1,60}$/),
  fields: templateFields,
  approved: z.boolean(),
});
export const providerLine = z.object({
  template: z.string().max(40),
  title: z.string().max(200),
  code: z.string().max(60),
  fields: z.array(z.object({ name: z.string().max(60), value: z.string().max(200) })).max(30),
  approved: z.boolean(),
  own: z.boolean(),
});
export type ProviderLine = z.infer<typeof providerLine>;
export const providerLines = z.object({
  items: z.array(providerLine).max(100),
  /** Our templates that have no line yet. */
  open: z.array(z.object({ template: z.string().max(40), title: z.string().max(200) })).max(100),
});
export type ProviderLines = z.infer<typeof providerLines>;

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
