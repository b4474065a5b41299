import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../contract.ts';

export type DoctorToday = z.infer<typeof contract.doctorTodaySchema>;
export type DoctorSession = contract.DoctorSession;
export type QueuePerson = contract.QueuePerson;
export type CurrentPatient = contract.CurrentPatient;
export type EncounterAct = 'recall' | 'start' | 'finish' | 'absent' | 'tests';

/** Today's sessions and lines of the signed-in doctor; people check in all the time, so it is read anew every 4 s. */
export function useDoctorToday(hospital: number) {
  return useQuery({
    queryKey: ['queue', 'doctor', hospital],
    queryFn: () => api<DoctorToday>(`/api/h/${hospital}/queue/doctor/today`),
    refetchInterval: 4_000,
  });
}

/** The doctor's acts, one at a time; a refusal is kept until the next act. */
export function useDoctorActs(hospital: number) {
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function post(end: string, body: object = {}): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setError(null);
    try {
      await api(`/api/h/${hospital}/queue/${end}`, { method: 'POST', body });
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      await cache.invalidateQueries({ queryKey: ['queue'] });
      setBusy(false);
    }
  }
  return {
    busy,
    error,
    callNext: (session: string) => post(`sessions/${session}/call-next`),
    act: (encounter: string, what: EncounterAct) => post(`encounters/${encounter}/${what}`),
    stop: (session: string, reason: string) => post(`sessions/${session}/stop`, { reason }),
    reopen: (session: string) => post(`sessions/${session}/reopen`),
    close: (session: string, leaveWaiting: boolean) => post(`sessions/${session}/close`, { leaveWaiting }),
  };
}
