import { QueryCache, QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { ApiProblem } from './problem.ts';

/** The cache of one surface. A refusal is not asked again; a lost line is, twice. */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError(error) {
        // Signed out elsewhere: ask again who is here, and the page shows the way back in.
        if (error instanceof ApiProblem && error.status === 401)
          void client.invalidateQueries({ queryKey: ['identity', 'me'] });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) =>
          count < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502),
      },
    },
  });
  // Names and refusals come in the reader's language, so they are fetched again when it changes.
  i18next.on('languageChanged', () => void client.invalidateQueries());
  return client;
}
