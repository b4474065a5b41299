/** What the staff console may mount of this room. */
export { DeskCheckIn } from './desk-check-in.tsx';
export { DeskLine } from './desk-line.tsx';
export { DeskWaits } from './desk-waits.tsx';
export { DoctorPage } from './doctor-page.tsx';

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
