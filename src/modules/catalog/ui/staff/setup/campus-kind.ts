import type { TFunction } from 'i18next';
import type { Directory } from './data.ts';
import { both, bothValues, english, type ItemKind } from './item-kind.ts';

export function campusKind(t: TFunction, directory: Directory): ItemKind<Directory['campuses'][number]> {
  const [name, address] = [t('catalog.setup.campusName'), t('catalog.setup.address')];
  return {
    path: 'campuses',
    add: t('catalog.setup.addCampus'),
    fields: [
      { name: 'name', label: name, hint: t('catalog.setup.campusHint'), max: 40 },
      { name: 'address', label: address, max: 200 },
      english(t, 'nameEn', name, 80),
      english(t, 'addressEn', address, 200),
    ],
    fresh: {},
    items: directory.campuses,
    say: (it) => ({ title: it.name.zh, text: it.address.zh }),
    valuesOf: (it) => ({ ...bothValues('name', it.name), ...bothValues('address', it.address) }),
    bodyOf: (values) => ({ name: both(values, 'name'), address: both(values, 'address') }),
  };
}
