export { words } from '../words.ts';
export { DutyPage } from './duty-page.tsx';
