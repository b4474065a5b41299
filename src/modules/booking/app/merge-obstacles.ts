import type { Tx } from '#platform/db/tx.ts';
import { type Clash, clashesOf } from '../db/merge-rows.ts';

const words: Record<Clash['what'], { zh: string; en: string }> = {
  hold: {
    zh: '两份档案此刻各有一个正在保留的号。请等几分钟，保留结束后再合并。',
    en: 'Both records keep a place at this moment. Please wait a few minutes until one of them is over.',
  },
  doctor_day: {
    zh: '两份档案在{date}约了同一位医生。请先取消其中一个预约。',
    en: 'Both records are booked with the same doctor on {date}. Please cancel one of the two first.',
  },
  waitlist: {
    zh: '两份档案都在候补{date}的同一位医生。请先让其中一份退出候补。',
    en: 'Both records wait for the same doctor on {date}. Please take one of the two off the waitlist first.',
  },
  same_minute: {
    zh: '两份档案在{date}的同一时间各有一个预约。请先取消其中一个。',
    en: 'Both records are booked for the same minute of {date}. Please cancel one of the two first.',
  },
  walk_in: {
    zh: '两份档案在{date}的同一门诊各有一个现场号。请先取消其中一个，或等就诊结束。',
    en: 'Both records have a walk-in number in one session of {date}. Please cancel one, or wait until the visits are over.',
  },
};

/** What one person may not have twice; the desk cancels one of the two and merges then. */
export async function mergeObstacles(
  t: Tx,
  pair: { survivor: string; replaced: string },
): Promise<{ zh: string; en: string }[]> {
  return (await clashesOf(t, pair)).map(({ what, date }) => ({
    zh: words[what].zh.replace('{date}', date ?? ''),
    en: words[what].en.replace('{date}', date ?? ''),
  }));
}
