import type { TFunction } from 'i18next';
import type { Directory } from './data.ts';
import type { Values } from './fields-form.tsx';
import { both, bothValues, campusOptions, departmentOptions, english, type ItemKind, nameOf } from './item-kind.ts';

export function placeKind(t: TFunction, directory: Directory): ItemKind<Directory['places'][number]> {
  const [name, building] = [t('catalog.setup.placeName'), t('catalog.setup.building')];
  const kinds = {
    waiting: t('catalog.setup.placeWaiting'),
    room: t('catalog.setup.placeRoom'),
    desk: t('catalog.setup.placeDesk'),
  };
  const areas = directory.places.filter((it) => it.kind === 'waiting' && it.active);
  const isRoom = (values: Values) => values.kind === 'room';
  const nobody = { value: '', label: t('catalog.setup.choose') };
  return {
    path: 'places',
    add: t('catalog.setup.addPlace'),
    fields: [
      {
        name: 'kind',
        label: t('catalog.setup.placeKind'),
        options: Object.entries(kinds).map(([value, label]) => ({ value, label })),
        max: 10,
      },
      { name: 'name', label: name, hint: t('catalog.setup.placeHint'), max: 40 },
      {
        name: 'waiting',
        label: t('catalog.setup.waiting'),
        hint: t('catalog.setup.waitingHint'),
        options: [nobody, ...areas.map(({ id, name }) => ({ value: id, label: name.zh }))],
        when: isRoom,
        max: 40,
      },
      { name: 'building', label: building, max: 40 },
      { name: 'floor', label: t('catalog.setup.floor'), hint: t('catalog.setup.floorHint'), max: 10 },
      {
        name: 'department',
        label: t('catalog.setup.roomFor'),
        options: [{ value: '', label: t('catalog.setup.anyDepartment') }, ...departmentOptions(directory)],
        free: true,
        when: isRoom,
        max: 40,
      },
      { name: 'campus', label: t('catalog.setup.campus'), options: campusOptions(directory), max: 40 },
      english(t, 'nameEn', name, 80),
      english(t, 'buildingEn', building, 40),
    ],
    fresh: {
      kind: areas.length === 0 ? 'waiting' : 'room',
      campus: directory.campuses[0]?.id ?? '',
      waiting: areas.length === 1 ? (areas[0]?.id ?? '') : '',
    },
    onlyNew: ['kind', 'campus'],
    items: directory.places,
    say: (it) => ({
      title: it.name.zh,
      text: [kinds[it.kind], nameOf(directory.places, it.waiting), it.building.zh, it.floor]
        .filter(Boolean)
        .join(' · '),
    }),
    valuesOf: (it) => ({
      kind: it.kind,
      campus: it.campus,
      floor: it.floor,
      waiting: it.waiting ?? '',
      department: it.department ?? '',
      ...bothValues('name', it.name),
      ...bothValues('building', it.building),
    }),
    bodyOf: (values) => ({
      kind: values.kind,
      campus: values.campus,
      floor: values.floor,
      name: both(values, 'name'),
      building: both(values, 'building'),
      waiting: isRoom(values) ? values.waiting || null : null,
      department: isRoom(values) ? values.department || null : null,
    }),
  };
}
