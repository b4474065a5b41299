import { lazy } from 'react';

/** What the staff console may mount of this room. */

export { CalendarFeed, ReturnReminder, Unreached, words as reminderWords } from '../reminders/index.tsx';
export { AddPlace, type Person } from './add-place.tsx';
export { ChannelSwitch } from './channel-switch.tsx';
export { ConfirmPanel } from './confirm-panel.tsx';
export {
  type Appointment,
  Channel,
  type DeskChannel,
  ForPatient,
  PartnerAs,
  type Target,
  useOwnInstitution,
  Via,
} from './data.ts';
export { DaySlots } from './day-slots.tsx';
export { DepartmentPicker, useDepartments } from './department-picker.tsx';
export { anywhere, cellKey, type DeskCell, type Seek } from './desk-cell.ts';
export type { MonthQuestion } from './month-data.ts';
export { MonthFilters } from './month-filters.tsx';
export { MonthGrid } from './month-grid.tsx';
export { PatientAppointments } from './patient-appointments.tsx';
export type { SharesView } from './shares/data.ts';
export { WaitlistPanel } from './waitlist-panel.tsx';
export { WeekGrid } from './week-grid.tsx';

// Pages that are opened now and then come when they are opened.
export const Callers = lazy(() => import('./callers.tsx').then((m) => ({ default: m.Callers })));
export const Suspensions = lazy(() => import('./suspensions.tsx').then((m) => ({ default: m.Suspensions })));
export const Figures = lazy(() => import('./figures.tsx').then((m) => ({ default: m.Figures })));
export const ClinicsPage = lazy(() => import('./clinics/clinics-page.tsx').then((m) => ({ default: m.ClinicsPage })));
export const Stops = lazy(() => import('./stop/stops.tsx').then((m) => ({ default: m.Stops })));
export const StopCalls = lazy(() => import('./stop/calls.tsx').then((m) => ({ default: m.StopCalls })));
export const Rota = lazy(() => import('./rota.tsx').then((m) => ({ default: m.Rota })));
export const InstitutionsPage = lazy(() =>
  import('./institutions/institutions-page.tsx').then((m) => ({ default: m.InstitutionsPage })),
);
export const SharesPage = lazy(() => import('./shares/shares-page.tsx').then((m) => ({ default: m.SharesPage })));
export const OwnClinics = lazy(() => import('./stop/own-clinics.tsx').then((m) => ({ default: m.OwnClinics })));
export const FirstLook = lazy(() => import('./week/first-look.tsx').then((m) => ({ default: m.FirstLook })));
export const Generate = lazy(() => import('./week/generate.tsx').then((m) => ({ default: m.Generate })));
export const Rules = lazy(() => import('./week/rules.tsx').then((m) => ({ default: m.Rules })));

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
