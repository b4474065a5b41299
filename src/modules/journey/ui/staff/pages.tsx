import type { Words } from '#web/i18n/setup.ts';

export { FeedPage } from './feed-page.tsx';
export { LookUpPage } from './look-up-page.tsx';

type Found = Promise<{ default: Words }>;
const both = async (own: Found, patients: Found): Found => ({
  default: { ...(await patients).default, ...(await own).default },
});

/** Steps are called the same here as on the patient's phone. */
export const words = {
  zh: () =>
    both(import('./zh.json', { with: { type: 'json' } }), import('../companion/zh.json', { with: { type: 'json' } })),
  en: () =>
    both(import('./en.json', { with: { type: 'json' } }), import('../companion/en.json', { with: { type: 'json' } })),
};
