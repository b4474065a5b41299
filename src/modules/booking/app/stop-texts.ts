import type { App } from '#platform/app.ts';
import type { SealedColumn } from '#platform/room.ts';

type Crypto = App['crypto'];

const aad = {
  asked: (request: string) => `booking.stop_request/${request}/reason`,
  answer: (request: string) => `booking.stop_request/${request}/answer`,
  stopped: (stop: string) => `booking.stop/${stop}/reason`,
  note: (call: string) => `booking.stop_call/${call}/note`,
};

/** Why a doctor cannot work is often an illness, and so is what somebody says on the phone: sealed. For the rotation of keys. */
export const sealedStopTexts: readonly SealedColumn[] = [
  { table: 'booking.stop_request', key: ['hospital_id', 'id'], column: 'reason_sealed', aad: aad.asked },
  { table: 'booking.stop_request', key: ['hospital_id', 'id'], column: 'answer_sealed', aad: aad.answer },
  { table: 'booking.stop', key: ['hospital_id', 'id'], column: 'reason_sealed', aad: aad.stopped },
  { table: 'booking.stop_call', key: ['hospital_id', 'id'], column: 'note_sealed', aad: aad.note },
];

export const sealAsked = (crypto: Crypto, id: string, text: string): string => crypto.seal(text, aad.asked(id));
export const openAsked = (crypto: Crypto, id: string, sealed: string): string => crypto.open(sealed, aad.asked(id));
export const sealDecision = (crypto: Crypto, id: string, text: string): string => crypto.seal(text, aad.answer(id));
export const openDecision = (crypto: Crypto, id: string, sealed: string | null): string | null =>
  sealed === null ? null : crypto.open(sealed, aad.answer(id));
export const sealStopReason = (crypto: Crypto, stop: string, text: string): string =>
  crypto.seal(text, aad.stopped(stop));
export const openStopReason = (crypto: Crypto, stop: string, sealed: string | null): string | null =>
  sealed === null ? null : crypto.open(sealed, aad.stopped(stop));
export const sealNote = (crypto: Crypto, call: string, text: string | undefined): string | null =>
  text === undefined ? null : crypto.seal(text, aad.note(call));
export const openNote = (crypto: Crypto, call: string, sealed: string | null): string | null =>
  sealed === null ? null : crypto.open(sealed, aad.note(call));
