import type { FieldCrypto } from '#platform/crypto/field-crypto.ts';

/** What sealed values and blind indexes of this room are bound to. A stored value opens only under the same words. */
export const purposes = {
  phone: 'identity.phone',
  username: 'identity.username',
  code: 'identity.sign_in_code',
  phoneProof: 'identity.phone_proof',
  document: 'identity.document',
  recovery: 'identity.recovery_code',
} as const;

export const aad = {
  login: (account: string) => `identity.account/${account}/login`,
  secondFactor: (account: string) => `identity.second_factor/${account}/secret`,
  phone: (patient: string) => `identity.patient/${patient}/phone`,
  address: (patient: string) => `identity.patient/${patient}/address`,
  document: (document: string) => `identity.patient_document/${document}/number`,
  guardian: (guardian: string) => `identity.patient_guardian/${guardian}/number`,
  groupProof: (proof: string) => `identity.group_proof/${proof}/number`,
  groupRefused: (proof: string) => `identity.group_proof/${proof}/refused_reason`,
} as const;

/** The login key of a patient account is the index of its phone, so that account and patient record can be compared. */
export function phoneKey(crypto: FieldCrypto, phone: string): string {
  return crypto.blindIndex(purposes.phone, phone);
}

export function usernameKey(crypto: FieldCrypto, username: string): string {
  return crypto.blindIndex(purposes.username, tidyUsername(username));
}

/** The same under every key of the ring, active first. */
export function usernameKeys(crypto: FieldCrypto, username: string): string[] {
  return crypto.blindIndexes(purposes.username, tidyUsername(username));
}

const tidyUsername = (username: string): string => username.trim().toLowerCase();

/** A code is kept as a keyed hash bound to its phone: six digits alone would be guessed from the table in no time. */
export function codeHash(crypto: FieldCrypto, loginKey: string, code: string): string {
  return crypto.blindIndex(purposes.code, `${loginKey}/${code}`);
}

/** The same under every key of the ring, active first. */
export function codeHashes(crypto: FieldCrypto, loginKey: string, code: string): string[] {
  return crypto.blindIndexes(purposes.code, `${loginKey}/${code}`);
}
