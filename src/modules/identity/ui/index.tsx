import { lazy } from 'react';

/** What the shell may mount of this room. Pages load when they are first needed. */
export { type Me, type OwnPatient, type Relationship, useFamily, useMe, usePatients, useSignOut } from './data.ts';

export const SignIn = lazy(() => import('./sign-in.tsx').then((m) => ({ default: m.SignIn })));
export const Family = lazy(() => import('./family.tsx').then((m) => ({ default: m.Family })));
export const GroupsPage = lazy(() => import('./groups-page.tsx').then((m) => ({ default: m.GroupsPage })));
export const Record = lazy(() => import('./record.tsx').then((m) => ({ default: m.Record })));
export const Register = lazy(() => import('./register.tsx').then((m) => ({ default: m.Register })));
export const Sessions = lazy(() => import('./sessions.tsx').then((m) => ({ default: m.Sessions })));

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
