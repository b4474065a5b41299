import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the shell may mount of this room's patient side; everything comes when it is opened. */
export const ReadPage = lazy(() => import('./read-page.tsx').then(withWords((m) => m.ReadPage)));
export const GuidePage = lazy(() => import('./guide-page.tsx').then(withWords((m) => m.GuidePage)));
export const NowReading = lazy(() => import('./now-reading.tsx').then(withWords((m) => m.NowReading)));
export const DoctorPage = lazy(() => import('./about-page.tsx').then(withWords((m) => m.DoctorPage)));
export const DepartmentAboutPage = lazy(() => import('./about-page.tsx').then(withWords((m) => m.DepartmentAboutPage)));
