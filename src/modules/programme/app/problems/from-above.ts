import { type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { WHOLE_HOSPITAL } from '../../domain/problems/figure-words.ts';
import { CATEGORIES, SEVERITIES } from '../../domain/problems/words.ts';
import { keep } from './record.ts';

/** As much as the words of a problem hold. */
const MOST = 1000;

/** What an authority found becomes a problem of this hospital, with its day in the words; whose it is to be is said here. */
export async function problemFromAbove(
  t: Tx,
  it: { authority: string; title: string; words: string; category: string; severity: string; dueOn: LocalDate },
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  const asked = `（${it.authority}要求 ${it.dueOn} 前整改）`;
  const said = [it.title, it.words].filter(Boolean).join('\n');
  const room = MOST - asked.length;
  return keep(
    t,
    {
      ...{ source: 'inspection', round: null, walkStep: null, figure: null, placeId: null, photos: [] },
      ...{ place: WHOLE_HOSPITAL.zh, placeEn: WHOLE_HOSPITAL.en, foundOn: localDate(now) },
      category: CATEGORIES.find((one) => one === it.category) ?? 'other',
      severity: SEVERITIES.find((one) => one === it.severity) ?? 'ordinary',
      words: `${said.length > room ? `${said.slice(0, room - 1)}…` : said}${asked}`,
    },
    by,
    now,
  );
}
