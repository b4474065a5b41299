import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../contract.ts';
import { useChannel, Via } from './data.ts';

export type Preflight = z.infer<typeof contract.preflightAnswer>;

/** What would stop this person, in this session if one is chosen; `moving` is the appointment that would give way. */
export function usePreflight(hospital: number, patient: string | null, session: string | null, moving: string | null) {
  const via = useContext(Via);
  const channel = useChannel();
  const asked = new URLSearchParams({ patient: patient ?? '' });
  if (session) asked.set('session', session);
  if (via === 'desk') asked.set('channel', channel);
  if (via === 'desk' && moving) asked.set('moving', moving);
  return useQuery({
    queryKey: ['booking', 'preflight', channel, hospital, patient, session, moving],
    queryFn: () => api<Preflight>(`/api/h/${hospital}/booking/${via}/preflight?${asked}`),
    enabled: patient !== null,
    // What was said of the last session stays until the answer for the next one is there: nothing jumps.
    placeholderData: (before, last) => (last?.queryKey[4] === patient ? before : undefined),
  });
}
