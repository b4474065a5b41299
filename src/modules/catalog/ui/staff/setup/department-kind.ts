import type { TFunction } from 'i18next';
import type { Directory } from './data.ts';
import { both, bothValues, campusOptions, english, type ItemKind, nameOf } from './item-kind.ts';

export function departmentKind(t: TFunction, directory: Directory): ItemKind<Directory['departments'][number]> {
  const [name, intro] = [t('catalog.setup.departmentName'), t('catalog.setup.intro')];
  return {
    path: 'departments',
    add: t('catalog.setup.addDepartment'),
    fields: [
      { name: 'code', label: t('catalog.setup.departmentCode'), hint: t('catalog.setup.codeHint'), max: 20 },
      { name: 'name', label: name, max: 40 },
      { name: 'campus', label: t('catalog.setup.campus'), options: campusOptions(directory), max: 40 },
      { name: 'intro', label: intro, hint: t('catalog.setup.introHint'), free: true, long: true, max: 500 },
      english(t, 'nameEn', name, 80),
      english(t, 'introEn', intro, 800),
    ],
    fresh: { campus: directory.campuses[0]?.id ?? '' },
    items: directory.departments,
    say: (it) => ({ title: it.name.zh, text: `${it.code} · ${nameOf(directory.campuses, it.campus)}` }),
    valuesOf: (it) => ({
      code: it.code,
      campus: it.campus,
      ...bothValues('name', it.name),
      ...bothValues('intro', it.intro),
    }),
    bodyOf: (values) => ({
      code: values.code,
      campus: values.campus,
      name: both(values, 'name'),
      intro: both(values, 'intro'),
    }),
  };
}
