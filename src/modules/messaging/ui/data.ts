import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../contract.ts';

export type Message = contract.InboxItem & { hospital: number };
type Answer = z.infer<typeof contract.InboxList>;

/** The messages of the patient's phone from all hospitals, newest first (ids grow, and so order what one minute brought). */
export function useInbox(hospitals: readonly { id: number }[], signedIn: boolean, everyMs = 20_000) {
  return useQueries({
    queries: hospitals.map(({ id }) => ({
      queryKey: ['messaging', 'inbox', id],
      queryFn: () => api<Answer>(`/api/h/${id}/messaging/inbox`),
      enabled: signedIn,
      refetchInterval: everyMs,
    })),
    combine: (answers) => ({
      ready: answers.every((one) => one.data || one.error) && answers.length > 0,
      error: answers.find((one) => one.error)?.error ?? null,
      unread: answers.reduce((sum, one) => sum + (one.data?.unread ?? 0), 0),
      items: answers
        .flatMap((one, index) => (one.data?.items ?? []).map((item) => ({ ...item, hospital: hospitals[index]!.id })))
        .sort((a, b) => (a.at + a.id < b.at + b.id ? 1 : -1)),
    }),
  });
}

/** Marks one message as read. */
export function useRead() {
  const cache = useQueryClient();
  return async (message: Message) => {
    if (message.status === 'read') return;
    await api(`/api/h/${message.hospital}/messaging/inbox/${message.id}/read`, { method: 'POST', body: {} });
    await cache.invalidateQueries({ queryKey: ['messaging'] });
  };
}

export type Choices = z.infer<typeof contract.Choices>;
export const choicesKey = ['messaging', 'choices'];

/** Which kinds of reminders this account gets. */
export function useChoices() {
  return useQuery({ queryKey: choicesKey, queryFn: () => api<Choices>('/api/messaging/choices') });
}
