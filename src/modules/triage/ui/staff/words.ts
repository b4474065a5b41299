/** Of both pages: they speak of the same steps and reasons. */
export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
