import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as keys from '../../../contract-institution-keys.ts';
import type * as partner from '../../../contract-partner.ts';

export type Institution = z.infer<typeof partner.institutionItem>;
export type Detail = z.infer<typeof keys.institutionDetail>;
export type Key = keys.KeyItem;
export type ShownKey = z.infer<typeof keys.shownKey>;

const base = (hospital: number) => `/api/h/${hospital}/booking`;

export function useInstitutions(hospital: number) {
  return useQuery({
    queryKey: ['booking', 'institutions', hospital],
    queryFn: () => api<{ items: Institution[] }>(`${base(hospital)}/institutions`),
    select: (answer) => answer.items,
  });
}

export function useInstitution(hospital: number, id: string) {
  return useQuery({
    queryKey: ['booking', 'institutions', hospital, id],
    queryFn: () => api<Detail>(`${base(hospital)}/institutions/${id}`),
  });
}

export function useKeeperActs(hospital: number) {
  const cache = useQueryClient();
  async function send<T>(method: 'POST' | 'DELETE', end: string, body?: object, intent?: string): Promise<T> {
    return api<T>(base(hospital) + end, { method, body, intent }).finally(() =>
      cache.invalidateQueries({ queryKey: ['booking', 'institutions'] }),
    );
  }
  return {
    add: (wish: { name: string; kind: string }) =>
      send<{ id: string }>('POST', '/institutions', wish, `institution.${wish.name}`),
    rename: (id: string, name: string) => send('POST', `/institutions/${id}/rename`, { name }),
    end: (id: string) => send('POST', `/institutions/${id}/end`, {}),
    appoint: (id: string, account: string) => send('POST', `/institutions/${id}/members`, { account }),
    dismiss: (id: string, account: string) => send('DELETE', `/institutions/${id}/members/${account}`),
    /** Named, then made and shown: two calls, because a secret must stand in no kept answer. */
    async newKey(id: string, wish: { label: string; days: number }): Promise<ShownKey> {
      const made = await send<{ id: string }>('POST', `/institutions/${id}/keys`, wish, `key.${id}.${wish.label}`);
      return send<ShownKey>('POST', `/institution-keys/${made.id}/show`, {});
    },
    refresh: () => cache.invalidateQueries({ queryKey: ['booking', 'institutions'] }),
    revoke: (key: string) => send('POST', `/institution-keys/${key}/revoke`, {}),
  };
}
