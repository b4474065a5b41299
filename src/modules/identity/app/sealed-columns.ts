import type { KeyedHash, SealedColumn } from '#platform/room.ts';
import { aad, phoneKey, purposes, usernameKey } from './sealed.ts';

/** Where this room keeps sealed values and their indexes, for the rotation of keys. */
export const sealedColumns: readonly SealedColumn[] = [
  {
    table: 'identity.account',
    key: ['account_id'],
    column: 'login_sealed',
    aad: aad.login,
    index: {
      column: 'login_key',
      with: ['kind'],
      of: (crypto, login, row) => (row.kind === 'staff' ? usernameKey(crypto, login) : phoneKey(crypto, login)),
    },
  },
  {
    table: 'identity.patient',
    key: ['hospital_id', 'patient_id'],
    column: 'phone_sealed',
    aad: aad.phone,
    index: { column: 'phone_index', of: phoneKey },
  },
  { table: 'identity.patient', key: ['hospital_id', 'patient_id'], column: 'address_sealed', aad: aad.address },
  {
    table: 'identity.patient_document',
    key: ['hospital_id', 'document_id'],
    column: 'number_sealed',
    aad: aad.document,
    index: { column: 'number_index', of: (crypto, number) => crypto.blindIndex(purposes.document, number) },
  },
  {
    table: 'identity.patient_guardian',
    key: ['hospital_id', 'guardian_id'],
    column: 'number_sealed',
    aad: aad.guardian,
    index: { column: 'number_index', of: (crypto, number) => crypto.blindIndex(purposes.document, number) },
  },
  { table: 'identity.group_proof', key: ['hospital_id', 'proof_id'], column: 'number_sealed', aad: aad.groupProof },
  {
    table: 'identity.group_proof',
    key: ['hospital_id', 'proof_id'],
    column: 'refused_reason_sealed',
    aad: aad.groupRefused,
  },
  { table: 'identity.second_factor', key: ['account_id'], column: 'secret_sealed', aad: aad.secondFactor },
];

/** Hashes whose plain text nobody keeps: they cannot be carried over to a new key. */
export const keyedHashes: readonly KeyedHash[] = [
  {
    table: 'identity.recovery_code',
    column: 'code_hash',
    unless: 'used_at is not null',
    end: 'used_at',
  },
];
