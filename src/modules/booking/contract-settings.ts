import { z } from 'zod';
import { defaultSettings, type SettingKey } from './domain/settings.ts';

/** The figures of booking and who changed them. */
const instant = z.iso.datetime({ offset: true });
export const settingKey = z.enum(Object.keys(defaultSettings) as [SettingKey, ...SettingKey[]]);
const figure = z.number().int().min(0).max(100_000);

export const settingItem = z.object({ key: settingKey, value: figure, default: figure, min: figure, max: figure });
export const settingList = z.object({
  items: z.array(settingItem).max(100),
  history: z
    .array(
      z.object({
        key: z.string().max(100),
        value: figure,
        before: figure.nullable(),
        reason: z.string().max(200),
        changedAt: instant,
        changedBy: z.string().max(200),
      }),
    )
    .max(100),
});
export const settingBody = z.object({
  key: settingKey,
  value: figure,
  reason: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}+$/u),
});
