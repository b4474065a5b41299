import type { SealedColumn } from '#platform/room.ts';

export const secretAad = (channel: string): string => `messaging.channel/${channel}/secret`;

/** The keys of providers. For the rotation of keys. */
export const sealedSecrets: readonly SealedColumn[] = [
  { table: 'messaging.channel', key: ['hospital_id', 'channel_id'], column: 'secret_sealed', aad: secretAad },
];
