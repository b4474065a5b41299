import { z } from 'zod';

/** One reminder of a member of staff, in the language of the request. */
export const staffReminder = z.object({
  id: z.guid(),
  at: z.iso.datetime({ offset: true }),
  title: z.string(),
  text: z.string(),
  /** A path of the staff console. */
  link: z.string(),
  read: z.boolean(),
});
export type StaffReminder = z.infer<typeof staffReminder>;
export const staffReminders = z.object({ items: z.array(staffReminder), unread: z.int() });

export const unreadCount = z.object({ unread: z.int() });

export const dingtalkPeople = z.object({
  /** Everybody at work; null: DingTalk knows nothing of this person. */
  items: z.array(z.object({ account: z.guid(), name: z.string(), unionId: z.string().nullable() })),
});
export type DingtalkPerson = z.infer<typeof dingtalkPeople>['items'][number];
export const dingtalkBody = z.object({
  /** unionId of the person at DingTalk; null: none. */
  unionId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{4,64}$/)
    .max(64)
    .nullable(),
});
