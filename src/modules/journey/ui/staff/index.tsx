import { lazy } from 'react';
import { addWords } from '#web/i18n/setup.ts';

// What the staff console may mount of this room; pages and their words come when they are opened.
async function opened() {
  const pages = await import('./pages.tsx');
  await addWords(pages.words);
  return pages;
}

export const LookUpPage = lazy(async () => ({ default: (await opened()).LookUpPage }));
export const FeedPage = lazy(async () => ({ default: (await opened()).FeedPage }));
