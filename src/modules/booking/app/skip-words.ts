import type { Lang } from '#platform/http/route.ts';
import { errors } from '../errors.ts';

const own: Record<string, Record<Lang, string>> = {
  'booking.slot_for_first_visits': { zh: '那个号留给初诊的患者。', en: 'It was kept for first visits.' },
  'booking.slot_for_return_visits': { zh: '那个号留给复诊的患者。', en: 'It was kept for return visits.' },
  'booking.suspended': { zh: '就诊人暂时不能提前预约。', en: 'The patient cannot book in advance for now.' },
};

/** Why a place went past somebody, in their words: the refusal's text where it speaks of no figures, which nobody kept. */
export function skipWords(code: string, lang: Lang): string | null {
  const text = own[code]?.[lang] ?? (errors as Record<string, Record<Lang, string>>)[code]?.[lang] ?? null;
  return text === null || text.includes('{') ? null : text;
}
