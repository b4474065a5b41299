import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import { sendBytes } from '#web/client/send-bytes.ts';
import type * as contract from '../../contract-declared.ts';
import type { IndicatorTable, TableCell, TableRow, TableValue } from '../../contract-table.ts';

export type { IndicatorTable, TableCell, TableRow, TableValue };
export type History = contract.ValueHistory;
export type Said = z.input<typeof contract.declareBody>;
export type TargetSaid = z.input<typeof contract.targetBody>;
type Sums = z.infer<typeof contract.sumsSchema>;
export type Checked = z.infer<typeof contract.checkedSchema>;

/** Years that the table is read with, so that a card can show the course. */
const YEARS = 3;
const base = (hospital: number) => `/api/h/${hospital}/programme`;

export const useTable = (hospital: number, year: number, department: string | null) =>
  useQuery({
    queryKey: ['programme', 'set', hospital, year, department],
    queryFn: () =>
      api<IndicatorTable>(
        `${base(hospital)}/indicator-table?year=${year}&years=${YEARS}${department === null ? '' : `&department=${department}`}`,
      ),
    refetchInterval: 30_000,
    placeholderData: (before) => before,
  });

export const useHistory = (hospital: number, key: string) =>
  useQuery({
    queryKey: ['programme', 'value', hospital, key],
    queryFn: () => api<History>(`${base(hospital)}/indicator-values/${key}`),
  });

export const useSums = (hospital: number) =>
  useQuery({
    queryKey: ['programme', 'sums', hospital],
    queryFn: () => api<Sums>(`${base(hospital)}/indicator-sums`),
    refetchInterval: ({ state }) => ((state.data?.left ?? 0) > 0 ? 1000 : 30_000),
  });

/** What the office does; each reads the table and the card anew. */
export function useSetActs(hospital: number) {
  const client = useQueryClient();
  const over = () => client.invalidateQueries({ queryKey: ['programme'] });
  const put = async (path: string, body: unknown) => {
    await api(`${base(hospital)}/${path}`, { method: 'PUT', body });
    await over();
  };
  return {
    async declare(key: string, said: Said, file: File | null) {
      const evidence = file ? (await sendBytes<{ id: string }>(`${base(hospital)}/indicator-evidence`, file)).id : null;
      const intent = `declare ${key} ${said.period} ${evidence} ${JSON.stringify(said)}`;
      await api(`${base(hospital)}/indicator-values/${key}/declared`, {
        method: 'POST',
        body: { ...said, evidence },
        intent,
      });
      await over();
    },
    decide: (id: string, version: number, decision: 'approved' | 'returned', note: string) =>
      put(`indicator-declared/${id}/decision`, { version, decision, note }),
    aim: (key: string, target: TargetSaid) => put(`indicator-values/${key}/target`, target),
    scope: (no: number, applicable: boolean, reason: string) =>
      put(`indicator-rows/${no}/scope`, { applicable, reason }),
    async rebuild() {
      await api(`${base(hospital)}/indicator-sums/rebuild`, { method: 'POST', body: {} });
      await over();
    },
    check: () => api<Checked>(`${base(hospital)}/indicator-sums/check`),
    evidenceAt: (id: string) => `${base(hospital)}/indicator-evidence/${id}`,
  };
}
