export { CodePage } from './code-page.tsx';
export { CompanionPage } from './companion-page.tsx';
export { FollowPage } from './follow-page.tsx';

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
