import { z } from 'zod';

export const MessageStatus = z.enum(['pending', 'delivered', 'failed', 'read']);

/** One message of the patient's phone; title and text are in the language of the request. */
export const InboxItem = z.object({
  id: z.uuid(),
  at: z.iso.datetime({ offset: true }),
  patient: z.object({ id: z.uuid(), name: z.string() }),
  template: z.string(),
  title: z.string(),
  text: z.string(),
  /** A path of the web application, or null. */
  link: z.string().nullable(),
  status: MessageStatus,
});
export type InboxItem = z.infer<typeof InboxItem>;
export const InboxList = z.object({ items: z.array(InboxItem), unread: z.int() });
export const ReadAnswer = z.object({ id: z.uuid(), status: MessageStatus });

/** Which messages the account gets that no visit needs: the day before, shortly before, and health knowledge. */
export const Choices = z.object({ reminder: z.boolean(), reminder_soon: z.boolean(), education: z.boolean() });
export const ChoicesWish = Choices.partial();
