import type { BookingChannel } from './session.ts';

export const institutionKinds = ['county_hospital', 'community_centre', 'family_doctor'] as const;
export type InstitutionKind = (typeof institutionKinds)[number];

/** As which channel an institution books: standards 3.1 treats both alike, the records tell them apart. */
export function channelOf(kind: InstitutionKind): BookingChannel {
  return kind === 'family_doctor' ? 'family_doctor' : 'partner';
}
