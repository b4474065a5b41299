export const words = {
  zh: () => import('./words/zh.json', { with: { type: 'json' } }),
  en: () => import('./words/en.json', { with: { type: 'json' } }),
};
