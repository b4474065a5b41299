import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import { useStream } from '#web/client/stream.ts';
import type { OwnHelp } from '../contract-help.ts';

export type { OwnCall, OwnHelp, Place } from '../contract-help.ts';

const base = (hospital: number) => `/api/h/${hospital}/servicedesk/help`;
const keyOf = (hospital: number) => ['servicedesk', 'help', 'own', hospital];
const askOf = (hospital: number) => ({
  queryKey: keyOf(hospital),
  queryFn: () => api<OwnHelp>(`${base(hospital)}/own`),
});

export const useOwnHelp = (hospital: number) => useQuery(askOf(hospital));

/** The hospital one is most likely in: where one has called, else where today's visit is, else the first. */
export function useHospitalHere(hospitals: readonly { id: number }[]): number | null {
  return useQueries({
    queries: hospitals.map(({ id }) => askOf(id)),
    combine: (answers) => {
      if (!answers.every((one) => one.data || one.error)) return null;
      const open = answers.findIndex(({ data }) => data?.call && ['waiting', 'taken'].includes(data.call.state));
      const visit = answers.findIndex(({ data }) => data?.suggested);
      const at = [open, visit].find((index) => index >= 0) ?? 0;
      return hospitals[at]?.id ?? null;
    },
  });
}

/** Each message only says that something moved: the state is asked for again, in the language of the page. */
export function useOwnHelpStream(hospital: number): void {
  const cache = useQueryClient();
  useStream(`${base(hospital)}/own/stream`, () => {
    void cache.invalidateQueries({ queryKey: keyOf(hospital) });
  });
}

export function useHelpActs(hospital: number) {
  const cache = useQueryClient();
  const send = async (path: string, body: object, intent?: string) => {
    await api(base(hospital) + path, { method: 'POST', body, ...(intent ? { intent } : {}) }).finally(() =>
      cache.invalidateQueries({ queryKey: keyOf(hospital) }),
    );
  };
  return {
    call: (place: string, patient: string | undefined) =>
      send('', patient ? { place, patient } : { place }, `help.call.${place}`),
    withdraw: (id: string) => send(`/${id}/withdraw`, {}),
  };
}
