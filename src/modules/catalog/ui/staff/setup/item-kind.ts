import type { TFunction } from 'i18next';
import type { Option } from '#web/kit/index.ts';
import type { Directory } from './data.ts';
import type { FormField, Values } from './fields-form.tsx';

/** How one kind of item is asked for, shown and sent. */
export interface ItemKind<Item extends { id: string; version: number }> {
  path: string;
  add: string;
  fields: readonly FormField[];
  /** What an empty form begins with. */
  fresh: Values;
  items: readonly Item[];
  say(item: Item): { title: string; text: string };
  valuesOf(item: Item): Values;
  bodyOf(values: Values): object;
  /** Fields that a change does not have. */
  onlyNew?: readonly string[];
}

export type Both = { zh: string; en: string };

/** Empty English is left out: the server then shows the Chinese words. */
export const both = (values: Values, name: string) => {
  const en = values[`${name}En`]?.trim();
  return { zh: (values[name] ?? '').trim(), ...(en ? { en } : {}) };
};

/** English that only repeats the Chinese was never written. */
export const bothValues = (name: string, words: Both): Values => ({
  [name]: words.zh,
  [`${name}En`]: words.en === words.zh ? '' : words.en,
});

export const campusOptions = (directory: Directory): Option[] =>
  directory.campuses.map(({ id, name }) => ({ value: id, label: name.zh }));

export const departmentOptions = (directory: Directory): Option[] =>
  directory.departments.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name.zh }));

export const nameOf = (list: readonly { id: string; name: Both }[], id: string | null): string =>
  list.find((it) => it.id === id)?.name.zh ?? '';

export const english = (t: TFunction, name: string, label: string, max: number): FormField => ({
  name,
  label: t('catalog.setup.inEnglish', { what: label }),
  free: true,
  other: true,
  max,
});
