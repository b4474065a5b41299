import { lazy } from 'react';
import { addWords } from '#web/i18n/setup.ts';

/** What the staff console may mount of this room; words come with the pages. */
export const HelpDeskPage = lazy(async () => {
  const [page, { words }] = await Promise.all([import('./help-desk-page.tsx'), import('../words.ts')]);
  await addWords(words);
  return { default: page.HelpDeskPage };
});
export const SignDeskPage = lazy(async () => {
  const [page, { words }] = await Promise.all([import('./sign-desk-page.tsx'), import('../words.ts')]);
  await addWords(words);
  return { default: page.SignDeskPage };
});
export const HelpStrip = lazy(async () => {
  const [page, { words }] = await Promise.all([import('./help-strip.tsx'), import('../words.ts')]);
  await addWords(words);
  return { default: page.HelpStrip };
});
