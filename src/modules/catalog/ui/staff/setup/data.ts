import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import type { Directory } from '../../../contract-items.ts';
import type { Setup } from '../../../contract-setup.ts';
import { base } from '../data.ts';

export type { Directory } from '../../../contract-items.ts';
export type SetupStep = Setup['steps'][number];

/** How far the hospital is; asked only for whoever may change it. */
export function useSetup(hospital: number, enabled = true) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['catalog', 'setup', hospital, i18n.language],
    queryFn: () => api<Setup>(`${base(hospital)}/setup`),
    enabled,
  });
}

export function useDirectory(hospital: number) {
  return useQuery({
    queryKey: ['catalog', 'directory', hospital],
    queryFn: () => api<Directory>(`${base(hospital)}/directory`),
  });
}

/** Makes and changes what the hospital consists of; everything that shows it is read anew. */
export function useKeep(hospital: number) {
  const cache = useQueryClient();
  async function send(method: 'POST' | 'PUT', path: string, body: object): Promise<void> {
    const intent = method === 'POST' ? `catalog.create.${path}` : undefined;
    await api(`${base(hospital)}/${path}`, { method, body, ...(intent ? { intent } : {}) });
    await cache.invalidateQueries();
  }
  return {
    create: (path: string, body: object) => send('POST', path, body),
    change: (path: string, body: object) => send('PUT', path, body),
  };
}
