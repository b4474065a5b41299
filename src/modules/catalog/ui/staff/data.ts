import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type * as contract from '../../contract.ts';

export type ImportKind = contract.ImportKinds['items'][number];
export type ImportItem = contract.ImportItem;
export type ImportDetail = contract.ImportDetail;

export const base = (hospital: number) => `/api/h/${hospital}/catalog`;

export function useImportKinds(hospital: number) {
  return useQuery({
    queryKey: ['catalog', 'import-kinds', hospital],
    queryFn: () => api<{ items: ImportKind[] }>(`${base(hospital)}/import-kinds`),
    select: (answer) => answer.items,
  });
}

export function useImports(hospital: number) {
  return useQuery({
    queryKey: ['catalog', 'imports', hospital],
    queryFn: () => api<{ items: ImportItem[] }>(`${base(hospital)}/imports`),
    select: (answer) => answer.items,
  });
}

export function useImport(hospital: number, id: string) {
  return useQuery({
    queryKey: ['catalog', 'import', hospital, id],
    queryFn: () => api<ImportDetail>(`${base(hospital)}/imports/${id}`),
  });
}

/** What may be done with a checked or imported file. Everything that shows it is read anew afterwards. */
export function useImportActs(hospital: number, id: string) {
  const client = useQueryClient();
  const path = `${base(hospital)}/imports/${id}`;
  async function act<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } finally {
      await client.invalidateQueries({ queryKey: ['catalog'] });
    }
  }
  return {
    commit: (rows: 'all' | 'good') =>
      act(api(`${path}/commit`, { method: 'POST', body: { rows }, intent: `catalog.import.${id}.${rows}` })),
    undo: () => act(api(`${path}/undo`, { method: 'POST', body: {} })),
    discard: () => act(api(`${path}/discard`, { method: 'POST', body: {} })),
  };
}
