import type { Tx } from '#platform/db/tx.ts';
import { withDoctor } from '../db/merge-rows.ts';

/** One person is not in two rooms. A running visit of one of the records goes on under the surviving one. */
export async function mergeObstacles(
  t: Tx,
  pair: { survivor: string; replaced: string },
): Promise<{ zh: string; en: string }[]> {
  if ((await withDoctor(t, [pair.survivor, pair.replaced])).length < 2) return [];
  return [
    {
      zh: '两份档案的患者此刻都在就诊（已叫号或在诊室），可能不是同一个人。请等一方就诊结束再核对。',
      en: 'Both are with a doctor at this moment (called or in the room) and may be two people. Please wait until one visit is over.',
    },
  ];
}
