/** Courses of treatment, with their words: the page, and the part of the doctor's page. */
export { CoursesPage } from './courses-page.tsx';
export { PatientCourses } from './patient-courses.tsx';

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
