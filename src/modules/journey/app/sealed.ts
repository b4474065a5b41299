import type { OutsideRules } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import type { SealedColumn } from '#platform/room.ts';

export const secretAad = (feed: string): string => `journey.feed/${feed}/secret`;

/** The key of the city platform. For the rotation of keys. */
export const sealedSecrets: readonly SealedColumn[] = [
  { table: 'journey.feed', key: ['hospital_id', 'feed_id'], column: 'secret_sealed', aad: secretAad },
];

/** Demo and tests speak to a receiver on this machine; at work nothing inside the house is spoken to, and only in TLS. */
export function outsideRules({ config }: Pick<App, 'config'>): OutsideRules {
  const production = config.SHUXIN_MODE === 'production';
  return { allowPrivate: !production, httpsOnly: production };
}
