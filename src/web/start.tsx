import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { makeQueryClient } from '#web/client/query.ts';
import type { WordSource } from '#web/i18n/setup.ts';
import { startBare } from '#web/start-bare.tsx';

/** Starts a surface that asks the server through react-query. */
export function start(app: ReactNode, words: readonly WordSource[]): Promise<void> {
  return startBare(<QueryClientProvider client={makeQueryClient()}>{app}</QueryClientProvider>, words);
}
