import type { Place } from '../contract-help.ts';

/** A place as one would say it to somebody who has to go there. */
export const placeWords = (place: Place): string =>
  [place.campus, place.building, place.floor, place.name].filter(Boolean).join(' ');
