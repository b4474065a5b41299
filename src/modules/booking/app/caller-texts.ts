import type { App } from '#platform/app.ts';
import type { SealedColumn } from '#platform/room.ts';

type Crypto = App['crypto'];

const TEXTS = ['reason', 'appeal', 'answer'] as const;
type Text = (typeof TEXTS)[number];

const aad = (text: Text) => (id: string) => `booking.caller_case/${id}/${text}`;

/** Words about a person, and of one, are sealed. For the rotation of keys. */
export const sealedCallerTexts: readonly SealedColumn[] = TEXTS.map((text) => ({
  table: 'booking.caller_case',
  key: ['hospital_id', 'id'],
  column: `${text}_sealed`,
  aad: aad(text),
}));

export const sealCase = (crypto: Crypto, text: Text, id: string, words: string): string =>
  crypto.seal(words, aad(text)(id));
export const openCase = (crypto: Crypto, text: Text, id: string, sealed: string | null): string | null =>
  sealed === null ? null : crypto.open(sealed, aad(text)(id));
