import { z } from 'zod';

/** The way from an empty hospital to its first booking, in the language of the request. */
export const Setup = z.object({
  percent: z.int().min(0).max(100),
  /** True once patients could book; until then the steps are the first page of the console. */
  opened: z.boolean(),
  steps: z.array(
    z.object({
      step: z.string(),
      title: z.string(),
      why: z.string(),
      done: z.boolean(),
      counts: z.array(z.object({ what: z.string(), count: z.int() })),
      /** Kinds of import that fill it too. */
      imports: z.array(z.string()),
    }),
  ),
  /** What should be so before real patients come. */
  ready: z.array(z.object({ code: z.string(), level: z.enum(['ok', 'warn', 'fail']), text: z.string() })),
});
export type Setup = z.infer<typeof Setup>;
