import { lazy } from 'react';

/** What the staff console may mount of this room. */
export const ChannelsPage = lazy(() => import('./channels-page.tsx').then((m) => ({ default: m.ChannelsPage })));
export const PhoneListPage = lazy(() => import('./phone-list-page.tsx').then((m) => ({ default: m.PhoneListPage })));

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
