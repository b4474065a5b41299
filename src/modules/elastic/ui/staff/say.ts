import type { TFunction } from 'i18next';
import type { Proposal } from './data.ts';

// words: elastic.weekday.1 elastic.weekday.2 elastic.weekday.3 elastic.weekday.4 elastic.weekday.5 elastic.weekday.6 elastic.weekday.7
export const weekdayWords = (t: TFunction, weekday: number): string => t(`elastic.weekday.${weekday}`);

// words: elastic.kind.extra_doctor elastic.kind.evening elastic.kind.weekend
export const kindWords = (t: TFunction, kind: Proposal['kind']): string => t(`elastic.kind.${kind}`);

export const minutesWords = (t: TFunction, minutes: number | null): string =>
  minutes === null ? '—' : t('elastic.minutes', { minutes: Math.round(minutes) });
