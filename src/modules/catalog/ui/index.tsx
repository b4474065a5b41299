import { lazy } from 'react';

/** What the shell may mount of this room. */
export { type Department, type Hospital, useDepartments, useHospitals } from './data.ts';

export const HospitalPage = lazy(() => import('./hospital-page.tsx').then((m) => ({ default: m.HospitalPage })));
export const DepartmentPage = lazy(() => import('./department-page.tsx').then((m) => ({ default: m.DepartmentPage })));

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
