import type { FieldCrypto } from '#platform/crypto/field-crypto.ts';
import type { SealedColumn } from '#platform/room.ts';
import type { PushTarget } from '../domain/reach.ts';

export const secretAad = (channel: string): string => `messaging.channel/${channel}/secret`;
export const receiptKeyAad = (channel: string): string => `messaging.channel/${channel}/receipt_key`;
export const addressAad = (address: string): string => `messaging.address/${address}/address`;
export const subscriptionAad = (subscription: string): string => `messaging.push_subscription/${subscription}/keys`;

export const errandPhoneAad = (errand: string): string => `messaging.code_errand/${errand}/phone`;
export const errandCodeAad = (errand: string): string => `messaging.code_errand/${errand}/code`;

type Subscription = Omit<PushTarget, 'id'>;
export const openSubscription = (crypto: FieldCrypto, id: string, sealed: string): PushTarget => ({
  id,
  ...(JSON.parse(crypto.open(sealed, subscriptionAad(id))) as Subscription),
});

/** An address of a push service may be a secret itself: it is looked up by its index. */
export const endpointIndexes = (crypto: FieldCrypto, endpoint: string): string[] =>
  crypto.blindIndexes('messaging.endpoint', endpoint);

export const codeHashes = (crypto: FieldCrypto, address: string, code: string): string[] =>
  crypto.blindIndexes('messaging.address_code', `${address}/${code}`);

/** What a browser shows to prove that it was sent this message over this channel. */
export const deviceKeys = (crypto: FieldCrypto, channel: string, message: string): string[] =>
  crypto.blindIndexes('messaging.device_receipt', `${channel}/${message}`);

/** Keys of providers, addresses and browsers of patients. For the rotation of keys. */
export const sealedSecrets: readonly SealedColumn[] = [
  { table: 'messaging.channel', key: ['hospital_id', 'channel_id'], column: 'secret_sealed', aad: secretAad },
  { table: 'messaging.channel', key: ['hospital_id', 'channel_id'], column: 'receipt_key_sealed', aad: receiptKeyAad },
  { table: 'messaging.code_errand', key: ['hospital_id', 'errand_id'], column: 'phone_sealed', aad: errandPhoneAad },
  { table: 'messaging.code_errand', key: ['hospital_id', 'errand_id'], column: 'code_sealed', aad: errandCodeAad },
  { table: 'messaging.address', key: ['account_id', 'address_id'], column: 'address_sealed', aad: addressAad },
  {
    table: 'messaging.push_subscription',
    key: ['account_id', 'subscription_id'],
    column: 'subscription_sealed',
    aad: subscriptionAad,
    index: {
      column: 'endpoint_index',
      of: (crypto, plain) => endpointIndexes(crypto, (JSON.parse(plain) as Subscription).endpoint)[0] as string,
    },
  },
];
