import type { Me } from '#modules/identity/ui/staff/index.tsx';
import type { Place } from './place.ts';
import { care } from './places/care.tsx';
import { clinics } from './places/clinics.tsx';
import { improve } from './places/improve.tsx';
import { keep } from './places/keep.tsx';

export type PlaceGroup = 'care' | 'clinics' | 'improve' | 'keep';

/** In the order of the rail. words: web.staff.group.care web.staff.group.clinics web.staff.group.improve web.staff.group.keep */
const groups: readonly [PlaceGroup, readonly Place[]][] = [
  ['care', care],
  ['clinics', clinics],
  ['improve', improve],
  ['keep', keep],
];

/** The pages a person's permissions open, by what they are for. */
export function placesOf(me: Me): { group: PlaceGroup; places: Place[] }[] {
  const may = (permission: string) => me.permissions.includes(permission);
  const open = ({ needs, unless }: Place) => [needs].flat().some(may) && !(unless && may(unless));
  return groups
    .map(([group, places]) => ({ group, places: places.filter(open) }))
    .filter(({ places }) => places.length > 0);
}

/** Where one is: the page of the address, else where one lands. In a hospital nobody can book in yet: the steps to it. */
export function placeAt(path: string, me: Me, opened: boolean): Place | undefined {
  const places = placesOf(me).flatMap((group) => group.places);
  return (
    places.find(({ to }) => to === path) ??
    (opened ? undefined : places.find(({ to }) => to === '/staff/setup')) ??
    places.find(({ page }) => page !== 'elsewhere')
  );
}
