import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type * as contract from '../../contract-channels.ts';
import type * as ways from '../../contract-ways.ts';

export type {
  ChannelBody,
  ChannelItem,
  ChannelList,
  CodeItem,
  LevelItem,
  PhoneListItem,
  ProviderLine,
} from '../../contract-channels.ts';

export type { SentItem, SentStep, TemplateItem } from '../../contract-ways.ts';

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

export function useProviderLines(hospital: number, channel: string) {
  return useQuery({
    queryKey: ['messaging', 'lines', hospital, channel],
    queryFn: () => api<contract.ProviderLines>(`${base(hospital)}/channels/${channel}/templates`),
  });
}

export function useTemplates(hospital: number) {
  return useQuery({
    queryKey: ['messaging', 'templates', hospital],
    queryFn: () => api<ways.TemplateList>(`${base(hospital)}/templates`),
  });
}

/** Whoever looks here moves the demo clock and waits for what happens. */
export function useSent(hospital: number, live: boolean) {
  return useQuery({
    queryKey: ['messaging', 'sent', hospital],
    queryFn: () => api<{ items: ways.SentItem[] }>(`${base(hospital)}/sent`),
    select: (answer) => answer.items,
    enabled: live,
    refetchInterval: 4_000,
  });
}

export function useChannelActs(hospital: number) {
  const cache = useQueryClient();
  const send = <T>(method: 'POST' | 'PUT' | 'DELETE', end: string, body?: object, intent?: string) =>
    api<T>(base(hospital) + end, { method, body, intent }).finally(() =>
      cache.invalidateQueries({ queryKey: ['messaging'] }),
    );
  return {
    add: (wish: contract.ChannelBody) => send<{ id: string }>('POST', '/channels', wish, `channel.${wish.name}`),
    change: (id: string, wish: contract.ChannelBody) => send('PUT', `/channels/${id}`, wish),
    test: (id: string, to: { phone?: string; email?: string }) => send<Outcome>('POST', `/channels/${id}/test`, to),
    receiptsOn: (id: string) => send<{ address: string }>('POST', `/channels/${id}/receipts`),
    receiptsOff: (id: string) => send('DELETE', `/channels/${id}/receipts`),
    line: (id: string, wish: Omit<contract.ProviderLine, 'own' | 'title'>) =>
      send('PUT', `/channels/${id}/templates`, wish),
    chain: (level: string, wish: { channels: string[]; quiet: contract.LevelItem['quiet'] }) =>
      send('PUT', `/levels/${level}`, wish),
    code: (wish: Omit<contract.CodeItem, 'own'>) => send('PUT', '/refusal-codes', wish),
    call: (id: string, tries: number, outcome: 'reached' | 'no_answer') =>
      send('POST', `/unreached/${id}/calls`, { outcome }, `message.call.${id}.${tries}`),
  };
}
