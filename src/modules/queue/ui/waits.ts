import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { api } from '#web/client/api.ts';
import type { MineWaits, SpokenWait } from '../contract-waits.ts';
import type { Mine } from './data.ts';

/** Asked again each minute, and with `useMine` whenever the line moves (the key lies under its key). */
const EACH_MINUTE = 60_000;

/** Minutes for who waits; null when there is nothing honest to say: too few visits yet, or the line has just moved. */
export function useWait(item: Mine): SpokenWait | null {
  const { data } = useQuery({
    queryKey: ['queue', 'mine', item.hospital, 'waits'],
    queryFn: () => api<MineWaits>(`/api/h/${item.hospital}/queue/mine/waits`),
    enabled: item.state === 'waiting',
    refetchInterval: EACH_MINUTE,
  });
  const own = data?.items.find((one) => one.appointment === item.appointment);
  return own && own.ahead === item.ahead ? own.wait : null;
}

export function sayWait(t: TFunction, { from, to }: SpokenWait): string {
  return from === 0 ? t('queue.wait.within', { to }) : t('queue.wait.about', { from, to });
}
