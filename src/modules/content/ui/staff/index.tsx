import { lazy } from 'react';
import { late } from '#web/i18n/late-words.ts';

/** What the staff console may mount of this room. */
export const ContentPage = lazy(() => late(import('./content-page.tsx')).then((m) => ({ default: m.ContentPage })));
