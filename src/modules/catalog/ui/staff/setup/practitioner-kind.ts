import type { TFunction } from 'i18next';
import type { Directory } from './data.ts';
import { both, bothValues, departmentOptions, english, type ItemKind, nameOf } from './item-kind.ts';

export function practitionerKind(t: TFunction, directory: Directory): ItemKind<Directory['practitioners'][number]> {
  const [name, intro] = [t('catalog.setup.doctorName'), t('catalog.setup.goodAt')];
  const titles = {
    chief: t('catalog.setup.chief'),
    associate_chief: t('catalog.setup.associateChief'),
    attending: t('catalog.setup.attending'),
    resident: t('catalog.setup.resident'),
  };
  const departments = departmentOptions(directory);
  return {
    path: 'practitioners',
    add: t('catalog.setup.addDoctor'),
    fields: [
      { name: 'code', label: t('catalog.setup.doctorCode'), hint: t('catalog.setup.codeHint'), max: 20 },
      { name: 'name', label: name, max: 40 },
      {
        name: 'title',
        label: t('catalog.setup.doctorTitle'),
        options: Object.entries(titles).map(([value, label]) => ({ value, label })),
        max: 20,
      },
      { name: 'department', label: t('catalog.setup.department'), options: departments, max: 40 },
      { name: 'intro', label: intro, hint: t('catalog.setup.goodAtHint'), free: true, long: true, max: 500 },
      english(t, 'nameEn', name, 80),
      english(t, 'introEn', intro, 800),
    ],
    fresh: { title: 'attending', department: departments[0]?.value ?? '' },
    items: directory.practitioners,
    say: (it) => ({
      title: it.name.zh,
      text: [it.code, titles[it.title], nameOf(directory.departments, it.department)].filter(Boolean).join(' · '),
    }),
    valuesOf: (it) => ({
      code: it.code ?? '',
      title: it.title,
      department: it.department,
      ...bothValues('name', it.name),
      ...bothValues('intro', it.intro),
    }),
    bodyOf: (values) => ({
      code: values.code,
      title: values.title,
      department: values.department,
      name: both(values, 'name'),
      intro: both(values, 'intro'),
    }),
  };
}
