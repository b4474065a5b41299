import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import { useStream } from '#web/client/stream.ts';
import type * as contract from '../contract.ts';

export type Mine = contract.MineItem & { hospital: number };
type Answer = z.infer<typeof contract.mineSchema>;

/** Where every own appointment of today stands, most urgent first. */
export function useMine(hospitals: readonly { id: number }[], signedIn: boolean) {
  return useQueries({
    queries: hospitals.map(({ id }) => ({
      queryKey: ['queue', 'mine', id],
      queryFn: () => api<Answer>(`/api/h/${id}/queue/mine`),
      enabled: signedIn,
    })),
    combine: (answers) => ({
      ready: answers.length > 0 && answers.every((one) => one.data || one.error),
      error: answers.find((one) => one.error)?.error ?? null,
      items: answers
        .flatMap((one, index) => (one.data?.items ?? []).map((item) => ({ ...item, hospital: hospitals[index]!.id })))
        .sort((a, b) => urgency(a) - urgency(b) || (a.slotStart < b.slotStart ? -1 : 1)),
    }),
  });
}

const order: Mine['state'][] = [
  'called',
  'in_room',
  'absent',
  'away',
  'waiting',
  'not_checked_in',
  'results_open',
  'not_seen',
  'no_show',
  'done',
];
const urgency = (item: Mine) => order.indexOf(item.state);

/** True while there is still something to do or to wait for. */
export const isUnderWay = (item: Mine): boolean =>
  ['called', 'in_room', 'absent', 'away', 'waiting', 'not_checked_in'].includes(item.state);

/**
 * Keeps `useMine` of one hospital live; `null` follows nothing. Each message only says that something moved: the state is
 * asked for again, because a stream comes in the browser's language and not in the one chosen on the page.
 */
export function useMineStream(hospital: number | null): void {
  const cache = useQueryClient();
  useStream(hospital === null ? null : `/api/h/${hospital}/queue/mine/stream`, () => {
    void cache.invalidateQueries({ queryKey: ['queue', 'mine', hospital] });
  });
}

/** 签到, for an appointment of today. */
export function useCheckIn(hospital: number) {
  const cache = useQueryClient();
  return async (appointment: string) => {
    const intent = `check-in.${appointment}`;
    await api(`/api/h/${hospital}/queue/check-ins`, { method: 'POST', body: { appointment }, intent });
    await cache.invalidateQueries();
  };
}
