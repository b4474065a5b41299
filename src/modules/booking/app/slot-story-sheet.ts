import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { SheetSpec } from '#platform/sheet/sheet.ts';
import { channelWords, shareWords, storyActorWords, storyKindWords, storySourceWords } from '../domain/story-words.ts';
import { readSlotStory } from './slot-story.ts';

const TITLES = {
  zh: ['科室', '医生', '号源时间', '份额', '时间', '发生了什么', '号序', '渠道', '操作者', '机构', '依据'],
  en: ['Department', 'Doctor', 'Place at', 'Share', 'Time', 'What', 'Number', 'Channel', 'By', 'Institution', 'Source'],
} as const;
const NOT_YET = { zh: '（未到时间）', en: ' (not yet)' };

/** The story of a place, one line for each event. Throws booking.slot_unknown. */
export async function slotStorySheet(t: Tx, id: string, lang: Lang, now: Instant): Promise<SheetSpec> {
  const story = await readSlotStory(t, id, lang, now);
  const rows = story.events.map(({ at, kind, number, channel, by, institution, source, ahead, act }) => [
    story.department.name,
    story.practitioner.name,
    minute(story.start),
    shareWords[story.share][lang],
    minute(at),
    `${storyKindWords[kind][lang]}${act ? ` ${act}` : ''}${ahead ? NOT_YET[lang] : ''}`,
    number === null ? '' : String(number),
    channel ? channelWords[channel][lang] : '',
    by ? (by.name ?? storyActorWords[by.kind][lang]) : '',
    institution ?? '',
    storySourceWords[source][lang],
  ]);
  return { name: 'story', columns: TITLES[lang].map((title) => ({ title })), rows };
}

/** `2026-11-23T08:00:00+08:00` as a person reads it. */
const minute = (at: string): string => at.slice(0, 16).replace('T', ' ');
