import { lazy } from 'react';
import { addWords } from '#web/i18n/setup.ts';

/** What the staff console may mount of this room; the page and its words come when it is opened. */
export const PlanPage = lazy(async () => {
  const staff = await import('./pages.ts');
  await addWords(staff.words);
  return { default: staff.PlanPage };
});
