/** What links a plan to the rest: the indicators its tasks are to move, and what is said of measures that came in late. */
import { z } from 'zod';
import { indicatorNumbers, pastChoice } from './contract-draft.ts';

const id = z.guid();

export const linkBody = z.object({ numbers: indicatorNumbers });
export const noParams = z.object({ no: z.coerce.number().int().min(1).max(99) });
export const linkedTasksSchema = z.object({
  items: z.array(
    z.object({
      id,
      no: z.string().nullable(),
      content: z.string(),
      plan: z.object({ id, name: z.string() }),
      measures: z.int(),
      accepted: z.int(),
      overdue: z.int(),
    }),
  ),
});
export type LinkedTasks = z.infer<typeof linkedTasksSchema>;
export const settleBody = pastChoice;
