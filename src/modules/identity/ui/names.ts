import type { TFunction } from 'i18next';

export const relationships = ['self', 'parent', 'child', 'spouse', 'grandparent', 'sibling', 'other'] as const;
export const guardianRelationships = ['mother', 'father', 'grandparent', 'other'] as const;

/** Kinds a person can type in by hand, the usual one first. */
export const documents = [
  'resident_id',
  'household_register',
  'birth_certificate',
  'passport',
  'hk_macau_permit',
  'taiwan_permit',
  'residence_permit',
  'foreign_permanent',
  'officer_card',
  'driving_licence',
  'social_security_card',
  'citizen_card',
  'e_health_card',
  'e_insurance',
  'other',
] as const;

// words: identity.relationship.self identity.relationship.parent identity.relationship.child identity.relationship.spouse
// words: identity.relationship.grandparent identity.relationship.sibling identity.relationship.other
// words: identity.relationship.mother identity.relationship.father
export const relationshipName = (t: TFunction, relationship: string): string =>
  t(`identity.relationship.${relationship}`);

// words: identity.document.resident_id identity.document.household_register identity.document.birth_certificate
// words: identity.document.passport identity.document.hk_macau_permit identity.document.taiwan_permit
// words: identity.document.residence_permit identity.document.foreign_permanent identity.document.officer_card
// words: identity.document.driving_licence identity.document.social_security_card identity.document.citizen_card
// words: identity.document.e_health_card identity.document.e_insurance identity.document.other
export const documentName = (t: TFunction, kind: string): string => t(`identity.document.${kind}`);
