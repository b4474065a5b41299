/** The words of boards beside the hall board; they come with the page that needs them. */
export const words = {
  zh: () => import('./feed/zh.json', { with: { type: 'json' } }),
  en: () => import('./feed/en.json', { with: { type: 'json' } }),
};
