/** Sending health education to patients of some days. */
import { z } from 'zod';

const id = z.guid();
const count = z.number().int().min(0);
const day = z.iso.date().refine((text) => text >= '2000-01-01' && text < '2999-01-01');
const MONTH = 31 * 86_400_000;

const inOrder = ({ from, to }: { from: string; to: string }): boolean => {
  const span = Date.parse(to) - Date.parse(from);
  return span >= 0 && span <= MONTH;
};
/** A month at most. */
export const sendBody = z
  .strictObject({ department: id.nullable(), from: day, to: day })
  .refine(inOrder, { path: ['to'] });
export const readersQuery = z
  .object({ department: id.optional(), from: day, to: day })
  .refine(inOrder, { path: ['to'] });
/** 2001: more than one sending reaches. */
export const readersSchema = z.object({ patients: count.max(2001) });
export const sentSchema = z.object({ id, patients: count.max(2000), written: count.max(2000) });

const sending = z.object({
  id,
  department: z.object({ id, name: z.string() }).nullable(),
  from: z.string(),
  to: z.string(),
  at: z.iso.datetime({ offset: true }),
  patients: count,
  /** By the receipts; `unwanted`: they have not asked for health knowledge, or no channel reached them. */
  ...{ delivered: count, waiting: count, unwanted: count },
});
export type Sending = z.infer<typeof sending>;
export const sendingsSchema = z.object({ items: z.array(sending).max(20) });
