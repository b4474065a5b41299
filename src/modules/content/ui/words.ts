/** The words of what patients read; they come with the first of these pages. */
export const words = {
  zh: () => import('./read/zh.json', { with: { type: 'json' } }),
  en: () => import('./read/en.json', { with: { type: 'json' } }),
};
