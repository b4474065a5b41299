type Words = Record<string, string>;
const both = async (own: Promise<{ default: Words }>, read: Promise<{ default: Words }>) => {
  const [a, b] = await Promise.all([own, read]);
  return { default: { ...b.default, ...a.default } };
};

/** The preview speaks as the patient's page does. */
export const words = {
  zh: () =>
    both(import('./words/zh.json', { with: { type: 'json' } }), import('../read/zh.json', { with: { type: 'json' } })),
  en: () =>
    both(import('./words/en.json', { with: { type: 'json' } }), import('../read/en.json', { with: { type: 'json' } })),
};
