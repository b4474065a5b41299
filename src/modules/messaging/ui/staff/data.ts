import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type * as contract from '../../contract-channels.ts';

export type {
  ChannelBody,
  ChannelItem,
  ChannelList,
  CodeItem,
  LevelItem,
  PhoneListItem,
} from '../../contract-channels.ts';

type Kind = contract.ChannelItem['kind'];
type Outcome = { outcome: 'accepted' | 'delivered' | 'failed'; code: string };

export type { Kind, Outcome };

const base = (hospital: number) => `/api/h/${hospital}/messaging`;
const minute = 60_000;

export function useChannels(hospital: number) {
  return useQuery({
    queryKey: ['messaging', 'channels', hospital],
    queryFn: () => api<contract.ChannelList>(`${base(hospital)}/channels`),
  });
}

export function useCodes(hospital: number) {
  return useQuery({
    queryKey: ['messaging', 'codes', hospital],
    queryFn: () => api<{ items: contract.CodeItem[] }>(`${base(hospital)}/refusal-codes`),
    select: (answer) => answer.items,
  });
}

export function usePhoneList(hospital: number) {
  return useQuery({
    queryKey: ['messaging', 'unreached', hospital],
    queryFn: () => api<{ items: contract.PhoneListItem[] }>(`${base(hospital)}/unreached`),
    select: (answer) => answer.items,
    refetchInterval: minute,
  });
}

export function useChannelActs(hospital: number) {
  const cache = useQueryClient();
  const send = <T>(method: 'POST' | 'PUT', end: string, body: object, intent?: string) =>
    api<T>(base(hospital) + end, { method, body, intent }).finally(() =>
      cache.invalidateQueries({ queryKey: ['messaging'] }),
    );
  return {
    add: (wish: contract.ChannelBody) => send<{ id: string }>('POST', '/channels', wish, `channel.${wish.name}`),
    change: (id: string, wish: contract.ChannelBody) => send('PUT', `/channels/${id}`, wish),
    test: (id: string, phone: string) => send<Outcome>('POST', `/channels/${id}/test`, { phone }),
    chain: (level: string, wish: { channels: string[]; quiet: contract.LevelItem['quiet'] }) =>
      send('PUT', `/levels/${level}`, wish),
    code: (wish: Omit<contract.CodeItem, 'own'>) => send('PUT', '/refusal-codes', wish),
    call: (id: string, tries: number, outcome: 'reached' | 'no_answer') =>
      send('POST', `/unreached/${id}/calls`, { outcome }, `message.call.${id}.${tries}`),
  };
}
