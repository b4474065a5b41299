/** A hospital's own recordings for its boards: one clip for one piece of a sentence, in one language. */
import { z } from 'zod';

const id = z.guid();
const words = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N}]([\p{L}\p{N} ]*[\p{L}\p{N}])?$/u);

export const clipLang = z.enum(['zh', 'en']);
export const clipQuery = z.object({ lang: clipLang });
export const clipUpload = z.object({ lang: clipLang, words });
export const clipParams = z.object({ id });

/** `needed` are the pieces that the sentences of this hospital are made of and nobody has recorded. */
export const clipsSchema = z.object({
  items: z.array(z.object({ id, words: z.string(), bytes: z.number().int() })),
  needed: z.array(z.string()),
});
export type Clips = z.infer<typeof clipsSchema>;
export const clipKeptSchema = z.object({ id });
export const clipWordsSchema = z.object({ items: z.array(z.object({ id, words: z.string() })) });
