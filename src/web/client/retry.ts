import { useQueryClient } from '@tanstack/react-query';

/** Asks again for everything the page shows: the one way on where several hospitals were asked at once. */
export function useRetry(): () => void {
  const cache = useQueryClient();
  return () => void cache.refetchQueries({ type: 'active' });
}
