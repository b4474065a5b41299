import type { App } from '#platform/app.ts';
import type { SealedColumn } from '#platform/room.ts';

type Crypto = App['crypto'];

const aad = {
  reason: (appointment: string) => `booking.appointment/${appointment}/reason`,
  cancelReason: (appointment: string) => `booking.appointment/${appointment}/cancel_reason`,
};

/** Where this room keeps sealed values, for the rotation of keys. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'booking.appointment', key: ['hospital_id', 'id'], column: 'reason_sealed', aad: aad.reason },
  { table: 'booking.appointment', key: ['hospital_id', 'id'], column: 'cancel_reason_sealed', aad: aad.cancelReason },
];

/** The reason for the visit is health data: sealed, and bound to its own appointment. */
export function sealReason(crypto: Crypto, appointment: string, text: string): string {
  return crypto.seal(text, aad.reason(appointment));
}

export function openReason(crypto: Crypto, appointment: string, sealed: string | null): string | null {
  return sealed === null ? null : crypto.open(sealed, aad.reason(appointment));
}

export function sealCancelReason(crypto: Crypto, appointment: string, text: string | undefined): string | null {
  return text === undefined ? null : crypto.seal(text, aad.cancelReason(appointment));
}
