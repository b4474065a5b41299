import { lazy } from 'react';

/** What the staff console may mount of this room. `ImportFlow` is one kind of import, for other pages such as a set-up. */
export const Imports = lazy(() => import('./imports.tsx').then((m) => ({ default: m.Imports })));
export const ImportFlow = lazy(() => import('./import-flow.tsx').then((m) => ({ default: m.ImportFlow })));

export const SetupPage = lazy(() => import('./setup/setup.tsx').then((m) => ({ default: m.SetupPage })));
export { useSetup } from './setup/data.ts';

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
