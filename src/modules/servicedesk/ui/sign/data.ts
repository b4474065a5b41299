import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#web/client/api.ts';
import { useStream } from '#web/client/stream.ts';
import type { Signal, SignCall } from '../../contract-sign.ts';

export type { Signal, SignCall } from '../../contract-sign.ts';

export const signBase = (hospital: number): string => `/api/h/${hospital}/servicedesk/sign-calls`;
const mineOf = (hospital: number) => ({
  queryKey: ['servicedesk', 'sign', 'mine', hospital],
  queryFn: () => api<{ call: SignCall | null }>(`${signBase(hospital)}/mine`),
});

export const useMySign = (hospital: number) => useQuery(mineOf(hospital));

/** The hospital of the open call, if there is one. */
export function useHospitalOfCall(hospitals: readonly { id: number }[]): number | null {
  return useQueries({
    queries: hospitals.map(({ id }) => mineOf(id)),
    combine: (answers) => hospitals[answers.findIndex(({ data }) => data?.call)]?.id ?? null,
  });
}

/** One call, live, from `first` on until it is over and after. */
export function useSignCall(hospital: number, first: SignCall): SignCall {
  const [call, setCall] = useState(first);
  const over = call.state === 'ended' || call.state === 'withdrawn';
  useStream<SignCall>(over ? null : `${signBase(hospital)}/${first.id}/stream`, (next) =>
    setCall((now) => (next.version >= now.version ? next : now)),
  );
  return call;
}

export function useSignActs(hospital: number) {
  const cache = useQueryClient();
  const refresh = () => cache.invalidateQueries({ queryKey: ['servicedesk'] });
  return {
    /** `desk`: for whoever stands before it. */
    ask: async (desk: boolean, patient: string | undefined) => {
      const body = !desk && patient ? { patient } : {};
      await api(signBase(hospital) + (desk ? '/desk' : ''), { method: 'POST', body, intent: 'sign.ask' }).finally(
        refresh,
      );
    },
    take: (id: string) => api(`${signBase(hospital)}/${id}/take`, { method: 'POST', body: {} }).finally(refresh),
    end: (id: string) => api<SignCall>(`${signBase(hospital)}/${id}/end`, { method: 'POST', body: {} }),
    refresh,
  };
}

export const readSignals = (hospital: number, id: string, after: number) =>
  api<{ items: Signal[] }>(`${signBase(hospital)}/${id}/signals?after=${after}`);

export const sendSignal = (hospital: number, id: string, kind: Signal['kind'], body: object) =>
  api<{ no: number }>(`${signBase(hospital)}/${id}/signals`, {
    method: 'POST',
    body: { kind, body: JSON.stringify(body) },
  });
