import '#web/kit/kit.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startWords, type WordSource, webWords } from '#web/i18n/setup.ts';
import { applyMode } from '#web/kit/switches.tsx';

/** Starts a surface that keeps no cache (the board). Mode and words come first, so that nothing jumps and no key is ever seen. */
export async function startBare(app: ReactNode, words: readonly WordSource[]): Promise<void> {
  applyMode();
  await startWords([webWords, ...words]);
  const root = document.getElementById('app');
  if (!root) throw new Error('the page has no #app');
  createRoot(root).render(<StrictMode>{app}</StrictMode>);
}
