import { lazy } from 'react';
import { late } from '#web/i18n/late-words.ts';

/** What the shell may mount of this room's patient side; everything comes when it is opened. */
export const ReadPage = lazy(() => late(import('./read-page.tsx')).then((m) => ({ default: m.ReadPage })));
export const GuidePage = lazy(() => late(import('./guide-page.tsx')).then((m) => ({ default: m.GuidePage })));
export const NowReading = lazy(() => late(import('./now-reading.tsx')).then((m) => ({ default: m.NowReading })));
export const DoctorPage = lazy(() => late(import('./about-page.tsx')).then((m) => ({ default: m.DoctorPage })));
export const DepartmentAboutPage = lazy(() =>
  late(import('./about-page.tsx')).then((m) => ({ default: m.DepartmentAboutPage })),
);
