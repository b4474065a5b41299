import { z } from 'zod';

/** Links to children who have grown up: who asks for leave, who gives it. */
const id = z.guid();
const name = z.string().max(200);
const state = z.enum(['asked', 'granted', 'refused']);
const asked = z.object({ id, person: name, guardian: name.nullable(), state });

export const ownGrown = z.object({
  over: z.array(z.object({ patient: id, name, state: z.enum(['over', 'asked', 'granted', 'refused']) })).max(50),
  asked: z.array(asked).max(200),
});
export type OwnGrown = z.infer<typeof ownGrown>;
export const grownList = z.object({ items: z.array(asked).max(200) });
export type GrownList = z.infer<typeof grownList>;
export const askGrownBody = z.object({ patient: id });
export const grownAsked = z.object({ id });
export const decideBody = z.object({ grant: z.boolean() });
export const grownDecided = z.object({ id, state });
