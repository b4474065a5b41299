export { words } from '../words.ts';
export { HandoversPage } from './handovers-page.tsx';
