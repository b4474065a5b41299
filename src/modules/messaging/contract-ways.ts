import { z } from 'zod';
import { forms } from './domain/channel.ts';
import { levels } from './domain/levels.ts';
import { purposes } from './domain/purposes.ts';

/** Where a patient wants to be reached by a hospital beside the phone, and what staff see of messages. */
export const OwnWays = z.object({
  email: z.object({ offered: z.boolean(), address: z.string().max(260).nullable(), proved: z.boolean() }),
  push: z.object({
    offered: z.boolean(),
    publicKey: z.string().max(200).nullable(),
    devices: z.number().int().min(0).max(1000),
  }),
  wechat: z.object({ offered: z.boolean(), linked: z.boolean() }),
});
export type OwnWays = z.infer<typeof OwnWays>;

export const EmailWish = z.object({
  address: z
    .string()
    .max(254)
    .regex(/^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/),
  /** The yes to letters, given for this alone. */
  consent: z.literal(true),
});
export const EmailAsked = z.object({ address: z.string().max(260), devCode: z.string().max(6).optional() });
export const EmailCode = z.object({ code: z.string().regex(/^\d{6}$/) });

const base64url = (least: number, most: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${least},${most}}$`));
const endpoint = z
  .string()
  .max(1000)
  .regex(/^https?:\/\/[\x21-\x7e]+$/);
/** As a browser gives it (PushSubscription.toJSON). */
export const PushWish = z.object({
  endpoint,
  keys: z.object({ p256dh: base64url(80, 100), auth: base64url(20, 40) }),
});
export const PushEnd = z.object({ endpoint });
export const WechatWish = z.object({ code: z.string().regex(/^[\w-]{1,128}$/) });

export const receiptKeyParams = z.object({ id: z.guid(), key: base64url(43, 43) });
export const deviceParams = z.object({ id: z.guid(), message: z.guid(), key: z.string().regex(/^[0-9a-f]{64}$/) });
/** What the SMS platform expects to read; the others look at the status. */
export const ReceiptsTaken = z.object({ code: z.literal(0), msg: z.literal('ok') });

const texts = z.object({ title: z.string().max(500), text: z.string().max(4000) });
const instant = z.string().max(40);
export const TemplateItem = z.object({
  template: z.string().max(40),
  level: z.enum(levels),
  purpose: z.enum(purposes),
  /** What a locked screen shows: no name, no time, no place. */
  short: z.object({ zh: z.string().max(500), en: z.string().max(500) }),
  zh: texts,
  en: texts,
  /** For people of 60 and more, where it has words of its own. */
  elder: z.object({ zh: texts, en: texts }).nullable(),
  /** The hospital has written it in its own words. */
  own: z.boolean(),
});
export type TemplateItem = z.infer<typeof TemplateItem>;
export const TemplateList = z.object({ items: z.array(TemplateItem).max(100), live: z.boolean() });
export type TemplateList = z.infer<typeof TemplateList>;

export const SentStep = z.object({
  /** The channel's name; null: built in, or the inbox. */
  channel: z.string().max(60).nullable(),
  form: z.enum([...forms, 'inbox', 'other']),
  outcome: z.enum(['accepted', 'delivered', 'failed']),
  code: z.string().max(60),
  meaning: z.string().max(200),
  at: instant,
});
export type SentStep = z.infer<typeof SentStep>;
export const SentItem = z.object({
  id: z.guid(),
  template: z.string().max(40),
  zh: texts,
  en: texts,
  at: instant,
  state: z.enum(['pending', 'delivered', 'failed']),
  read: z.boolean(),
  /** When somebody looks again: a pause, the morning, or the end of patience for a receipt. */
  waitsUntil: instant.nullable(),
  steps: z.array(SentStep).max(100),
});
export type SentItem = z.infer<typeof SentItem>;
export const SentList = z.object({ items: z.array(SentItem).max(50) });
