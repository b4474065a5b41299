import { type Instant, localDate } from '#kernel/instant.ts';
import { grantsOf } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';

/** Whether the patient is of one of the hospital's groups that go before others: the aged, soldiers, the disabled (ecosystem 1.3). */
export async function hasPriority(t: Tx, patient: string, now: Instant): Promise<boolean> {
  return (await grantsOf(t, [patient], localDate(now))).get(patient)?.has('special_window') ?? false;
}
