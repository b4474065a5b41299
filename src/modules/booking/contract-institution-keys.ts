import { z } from 'zod';
import { institutionItem } from './contract-partner.ts';

/** What the keeper of the partner institutions sees of one: who works for it, and the keys of its programs. */
const id = z.guid();
const instant = z.iso.datetime({ offset: true });
const person = z.object({ account: id, name: z.string().max(200) });
const oneLine = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .regex(/^\P{Cc}+$/u);

export const keyItem = z.object({
  id,
  label: z.string().max(60),
  /** The beginning of the key, to tell it from others; null until it was shown. */
  prefix: z.string().max(40).nullable(),
  state: z.enum(['named', 'live', 'over', 'revoked']),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
});
export type KeyItem = z.infer<typeof keyItem>;

export const institutionDetail = institutionItem.extend({
  people: z.array(person).max(2000),
  /** Accounts with the role of a partner that work for no institution yet. */
  free: z.array(person).max(2000),
  keys: z.array(keyItem).max(200),
});
export const renameBody = z.object({ name: oneLine(2, 100) });
export const keyBody = z.object({
  label: oneLine(1, 60).describe('What the key is for, such as the program that uses it'),
  days: z.number().int().min(1).max(366).describe('For how many days it is good'),
});
export const keyId = z.object({ id });
export const shownKey = z.object({
  id,
  key: z.string().max(80).describe('The key itself. It is shown this once'),
  prefix: z.string().max(40),
  expiresAt: instant,
});
