/** Refusals of a registration, wherever somebody is registered. */
export const REGISTER_ERRORS = [
  'identity.consent_required',
  'identity.notice_outdated',
  'identity.document_required',
  'identity.document_invalid',
  'identity.document_mismatch',
  'identity.document_taken',
  'identity.birth_date_required',
  'identity.birth_date_invalid',
  'identity.guardian_required',
] as const;
