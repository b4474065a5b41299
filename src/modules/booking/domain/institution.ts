export const institutionKinds = ['county_hospital', 'community_centre', 'family_doctor'] as const;
export type InstitutionKind = (typeof institutionKinds)[number];

export const partnerChannels = ['partner', 'family_doctor'] as const;
export type PartnerChannel = (typeof partnerChannels)[number];

/** As which channel an institution books unless the call says otherwise: standards 3.1 treats both alike, the records tell them apart. */
export function channelOf(kind: InstitutionKind): PartnerChannel {
  return kind === 'family_doctor' ? 'family_doctor' : 'partner';
}
