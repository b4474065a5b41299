import { lazy } from 'react';
import { addWords } from '#web/i18n/setup.ts';

/** What the patient's shell may mount of this room; words come with the pages. */
export const HelpPage = lazy(async () => {
  const [page, { words }] = await Promise.all([import('./help-page.tsx'), import('./words.ts')]);
  await addWords(words);
  return { default: page.HelpPage };
});
export const SignPage = lazy(async () => {
  const [page, { words }] = await Promise.all([import('./sign-page.tsx'), import('./words.ts')]);
  await addWords(words);
  return { default: page.SignPage };
});
