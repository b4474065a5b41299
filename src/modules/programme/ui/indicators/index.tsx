/** The whole indicator set, opened from the leadership page and fetched with its words only then. */
export { SetPage } from './set-page.tsx';
export { words } from './words.ts';
