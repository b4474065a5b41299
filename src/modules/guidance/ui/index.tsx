import { lazy } from 'react';
import { addWords } from '#web/i18n/setup.ts';

/** What the patient's shell may mount of this room; the pages and their words come when they are opened. */
export { TakeMeThere } from './take-me-there.tsx';

export const GoPage = lazy(async () => {
  const go = await import('./go/index.ts');
  await addWords(go.words);
  return { default: go.GoPage };
});
