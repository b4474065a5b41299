/** The return visit on the doctor's page, with its words: it comes when somebody is in the room. */
export { ReturnVisit } from './return-visit.tsx';

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
