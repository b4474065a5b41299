import { lazy } from 'react';

/** What the staff console may mount of this room. */
export const ChannelsPage = lazy(() => import('./channels-page.tsx').then((m) => ({ default: m.ChannelsPage })));
export const PhoneListPage = lazy(() => import('./phone-list-page.tsx').then((m) => ({ default: m.PhoneListPage })));
export const PhonePage = lazy(() => import('./phone-page.tsx').then((m) => ({ default: m.PhonePage })));
