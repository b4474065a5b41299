import { lazy } from 'react';

/** What the staff console may mount of this room. */
export type { Me } from '../data.ts';
export { useMe, useSignOut } from '../data.ts';
export { EmergencyBanner } from './emergency/banner.tsx';
export { FindPatient } from './find-patient.tsx';
export { PatientGroups } from './groups/patient-groups.tsx';
export { IdleGuard } from './idle-guard.tsx';
export { NewbornActs } from './newborn/newborn-acts.tsx';
export { OwnPassword } from './own-password.tsx';
export { type FoundPatient, PatientLine } from './patient-line.tsx';
export { RegisterPatient } from './register-patient.tsx';
export { FactorFirst, Security } from './security.tsx';
export { StaffSignIn } from './staff-sign-in.tsx';

// Pages that are opened now and then come when they are opened.
export const Duplicates = lazy(() => import('./duplicates/duplicates.tsx').then((m) => ({ default: m.Duplicates })));
export const Reviews = lazy(() => import('./emergency/reviews.tsx').then((m) => ({ default: m.Reviews })));
export const Roles = lazy(() => import('./admin/roles.tsx').then((m) => ({ default: m.Roles })));
export const Proofs = lazy(() => import('./groups/proofs.tsx').then((m) => ({ default: m.Proofs })));
export const Audit = lazy(() => import('./admin/audit.tsx').then((m) => ({ default: m.Audit })));
export const NewStaff = lazy(() => import('./admin/new-staff.tsx').then((m) => ({ default: m.NewStaff })));
export const People = lazy(() => import('./admin/people.tsx').then((m) => ({ default: m.People })));
export const Emergency = lazy(() => import('./emergency/emergency.tsx').then((m) => ({ default: m.Emergency })));

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
