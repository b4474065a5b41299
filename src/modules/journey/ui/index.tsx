import { lazy } from 'react';
import { addWords } from '#web/i18n/setup.ts';

// Pages that are opened on the day of a visit: they and their words come when they are opened.
async function opened() {
  const pages = await import('./companion/index.tsx');
  await addWords(pages.words);
  return pages;
}

export const CompanionPage = lazy(async () => ({ default: (await opened()).CompanionPage }));
export const CodePage = lazy(async () => ({ default: (await opened()).CodePage }));
export const FollowPage = lazy(async () => ({ default: (await opened()).FollowPage }));
