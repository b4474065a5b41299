/** What the staff console may mount of this room. */
export { ConfirmPanel } from './confirm-panel.tsx';
export { type Appointment, type Target, useOwnInstitution, Via } from './data.ts';
export { DepartmentPicker } from './department-picker.tsx';
export { Figures } from './figures.tsx';
export { PatientAppointments } from './patient-appointments.tsx';
export { Rota } from './rota.tsx';
export { SessionSlots } from './session-slots.tsx';
export { Suspensions } from './suspensions.tsx';
export { WaitlistPanel } from './waitlist-panel.tsx';
export { FirstLook } from './week/first-look.tsx';
export { Generate } from './week/generate.tsx';
export { Rules } from './week/rules.tsx';
export { WeekGrid } from './week-grid.tsx';

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
