import type { App } from '#platform/app.ts';
import type { SealedColumn } from '#platform/room.ts';

const aad = (id: string) => `booking.added_place/${id}/reason`;

/** Why a place was added may tell of a patient's illness: sealed, and bound to its own row. */
export const sealedAddedReasons: readonly SealedColumn[] = [
  { table: 'booking.added_place', key: ['hospital_id', 'id'], column: 'reason_sealed', aad },
];

export const sealAddedReason = (crypto: App['crypto'], id: string, text: string): string => crypto.seal(text, aad(id));

export const openAddedReason = (crypto: App['crypto'], id: string, sealed: string): string =>
  crypto.open(sealed, aad(id));
