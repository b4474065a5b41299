import type { TFunction } from 'i18next';
import { type Lang, monthDay, type TagTone } from '#web/kit/index.ts';
import type { MeasureState } from '../../domain/tasks/measure.ts';
import type { MeasureItem } from './data.ts';

export const stateTone: Record<MeasureState, TagTone> = {
  open: 'plain',
  working: 'amber',
  submitted: 'indigo',
  accepted: 'jade',
  returned: 'cinnabar',
  dropped: 'plain',
};

/** '11月30日', with its year when it is another one. */
export function dayWords(day: string, today: string, lang: Lang): string {
  const short = monthDay(day, lang);
  if (day.slice(0, 4) === today.slice(0, 4)) return short;
  return lang === 'zh' ? `${day.slice(0, 4)}年${short}` : `${short} ${day.slice(0, 4)}`;
}

/** The deadline as a sentence: by a day, from one to another, from a day on, all the time. */
export function deadlineWords(t: TFunction, { deadline }: Pick<MeasureItem, 'deadline'>, today: string, lang: Lang) {
  const { kind, from, to } = deadline;
  const day = (one: string) => dayWords(one, today, lang);
  if (kind === 'none') return t('programme.tasks.deadline.none');
  if (kind === 'continuous' && to === null) return t('programme.tasks.deadline.continuous');
  if (kind === 'from' && from) return t('programme.tasks.deadline.from', { from: day(from) });
  if (from && to) return t('programme.tasks.deadline.during', { from: day(from), to: day(to) });
  if (to) return t('programme.tasks.deadline.by', { to: day(to) });
  return from ? t('programme.tasks.deadline.from', { from: day(from) }) : t('programme.tasks.deadline.none');
}

/** How it stands against its last day; null where the state says it all. */
export function dueTag(t: TFunction, { due }: Pick<MeasureItem, 'due'>): { tone: TagTone; words: string } | null {
  const count = due.days ?? 0;
  if (due.what === 'overdue') return { tone: 'cinnabar', words: t('programme.tasks.due.overdue', { count }) };
  if (due.what === 'soon')
    return {
      tone: 'amber',
      words: count === 0 ? t('programme.tasks.due.today') : t('programme.tasks.due.soon', { count }),
    };
  if (due.what === 'unsettled') return { tone: 'plain', words: t('programme.tasks.due.unsettled') };
  if (due.what === 'not_begun') return { tone: 'plain', words: t('programme.tasks.due.notBegun', { count }) };
  return null;
}

/** 责任科室, one after the other; the supporting ones are left to the page of the measure. */
export const responsible = ({ units }: Pick<MeasureItem, 'units'>): string =>
  units
    .filter(({ part }) => part === 'responsible')
    .map(({ name }) => name)
    .join('、');

export const measurePath = (id: string): string => {
  const query = new URLSearchParams(location.search);
  query.set('measure', id);
  return `/staff/tasks?${query}`;
};
