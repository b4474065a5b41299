import '#web/kit/kit.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from '#web/client/query.ts';
import { startWords, type WordSource, webWords } from '#web/i18n/setup.ts';
import { applyMode } from '#web/kit/switches.tsx';

/** Starts one surface: mode and words first, so that nothing jumps and no key is ever seen. */
export async function start(app: ReactNode, words: readonly WordSource[]): Promise<void> {
  applyMode();
  await startWords([webWords, ...words]);
  const root = document.getElementById('app');
  if (!root) throw new Error('the page has no #app');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={makeQueryClient()}>{app}</QueryClientProvider>
    </StrictMode>,
  );
}
