import type { App } from '#platform/app.ts';

type Crypto = App['crypto'];

/** The reason for the visit is health data: sealed, and bound to its own appointment. */
export function sealReason(crypto: Crypto, appointment: string, text: string): string {
  return crypto.seal(text, `booking.appointment/${appointment}/reason`);
}

export function openReason(crypto: Crypto, appointment: string, sealed: string | null): string | null {
  return sealed === null ? null : crypto.open(sealed, `booking.appointment/${appointment}/reason`);
}

export function sealCancelReason(crypto: Crypto, appointment: string, text: string | undefined): string | null {
  return text === undefined ? null : crypto.seal(text, `booking.appointment/${appointment}/cancel_reason`);
}
