import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the staff console may mount of this room. */
export { DeskCheckIn } from './desk-check-in.tsx';
export { DeskLine } from './desk-line.tsx';

// Pages that are opened now and then come when they are opened.
export const DoctorPage = lazy(() => import('./doctor-page.tsx').then((m) => ({ default: m.DoctorPage })));
export const LinesPage = lazy(() => import('./lines-page.tsx').then((m) => ({ default: m.LinesPage })));
export const RulesPage = lazy(() => import('./rules-page.tsx').then((m) => ({ default: m.RulesPage })));
export const ScreensPage = lazy(() => import('./screens-page.tsx').then(withWords((m) => m.ScreensPage)));
export const DeskWaits = lazy(() => import('./desk-waits.tsx').then((m) => ({ default: m.DeskWaits })));

export const HallPage = lazy(() => import('./hall/index.tsx').then(withWords((m) => m.HallPage)));

export const CoursesPage = lazy(() => import('./courses/index.tsx').then(withWords((m) => m.CoursesPage)));
export const PatientCourses = lazy(() => import('./courses/index.tsx').then(withWords((m) => m.PatientCourses)));
export const ReturnVisit = lazy(() => import('./return/index.tsx').then(withWords((m) => m.ReturnVisit)));

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
