import { useQueries, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { HealthReminder, OwnReminders } from '../../contract-reminders.ts';

export type { HealthReminder } from '../../contract-reminders.ts';
export type Coming = OwnReminders['items'][number];

/** What will be written to oneself and family, over all hospitals, the next first. */
export function useReminders(hospitals: readonly { id: number }[]) {
  return useQueries({
    queries: hospitals.map(({ id }) => ({
      queryKey: ['booking', 'reminders', id],
      queryFn: () => api<OwnReminders>(`/api/h/${id}/booking/reminders`),
    })),
    combine: (answers) => ({
      ready: answers.length > 0 && answers.every((one) => one.data || one.error),
      error: answers.find((one) => one.error)?.error ?? null,
      items: answers.flatMap((one) => one.data?.items ?? []).sort((a, b) => (a.at < b.at ? -1 : 1)),
      health: answers.flatMap((one, n) =>
        (one.data?.health ?? []).map((item) => ({ ...item, hospital: hospitals[n]?.id ?? 0 })),
      ),
    }),
  });
}

export interface HealthWish {
  patient: string;
  kind: HealthReminder['kind'];
  on: string;
  department?: string | null;
}

/** Asks for and cancels reminders of check-ups; `desk`: staff for a patient. */
export function useHealthActs(hospital: number, desk = false) {
  const cache = useQueryClient();
  const base = `/api/h/${hospital}/booking/${desk ? 'desk/' : ''}health-reminders`;
  const refresh = () => cache.invalidateQueries({ queryKey: ['booking', desk ? 'desk-health' : 'reminders'] });
  return {
    async ask(wish: HealthWish): Promise<void> {
      const intent = `health.${wish.patient}.${wish.kind}.${wish.on}`;
      await api(base, { method: 'POST', body: wish, intent });
      await refresh();
    },
    async cancel(id: string): Promise<void> {
      await api(`${base}/${id}/cancel`, { method: 'POST', body: {} }).finally(refresh);
    },
  };
}
