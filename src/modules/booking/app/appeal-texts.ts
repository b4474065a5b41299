import type { App } from '#platform/app.ts';
import type { SealedColumn } from '#platform/room.ts';

type Crypto = App['crypto'];

const aad = {
  text: (appeal: string) => `booking.appeal/${appeal}/text`,
  answer: (appeal: string) => `booking.appeal/${appeal}/answer`,
  forgiving: (noShow: string) => `booking.no_show/${noShow}/forgiven_reason`,
};

/** Why somebody could not come is often an illness, so what is written about it is sealed. For the rotation of keys. */
export const sealedAppealTexts: readonly SealedColumn[] = [
  { table: 'booking.appeal', key: ['hospital_id', 'id'], column: 'text_sealed', aad: aad.text },
  { table: 'booking.appeal', key: ['hospital_id', 'id'], column: 'answer_sealed', aad: aad.answer },
  { table: 'booking.no_show', key: ['hospital_id', 'id'], column: 'forgiven_reason_sealed', aad: aad.forgiving },
];

export const sealText = (crypto: Crypto, appeal: string, text: string): string => crypto.seal(text, aad.text(appeal));
export const openText = (crypto: Crypto, appeal: string, sealed: string): string =>
  crypto.open(sealed, aad.text(appeal));

export const sealAnswer = (crypto: Crypto, appeal: string, text: string): string =>
  crypto.seal(text, aad.answer(appeal));
export const openAnswer = (crypto: Crypto, appeal: string, sealed: string | null): string | null =>
  sealed === null ? null : crypto.open(sealed, aad.answer(appeal));

export const sealForgiving = (crypto: Crypto, noShow: string, text: string): string =>
  crypto.seal(text, aad.forgiving(noShow));
