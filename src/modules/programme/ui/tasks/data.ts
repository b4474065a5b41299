import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import { sendBytes } from '#web/client/send-bytes.ts';
import type { Measure, Measures, ReminderRules } from '../../contract-tasks.ts';
import type { PastChoice } from '../../domain/plan-past/past.ts';
import type { Grade } from '../../domain/tasks/measure.ts';

export type { Measure, MeasureItem, Measures, ReminderRules } from '../../contract-tasks.ts';

export type Counts = Measures['counts'];

export interface Wish {
  scope: 'mine' | 'all';
  unit: string | null;
  plan: string | null;
  only: string;
  order: 'pressing' | 'plan';
  column?: string;
  limit: number;
}

const baseOf = (hospital: number) => `/api/h/${hospital}/programme`;
const KEY = 'programme.tasks';

/** Page after page, the first with how many there are. */
export function useMeasures(hospital: number, { scope, unit, plan, only, order, column, limit }: Wish) {
  const query = new URLSearchParams({ scope, only, order, limit: String(limit) });
  for (const [name, value] of Object.entries({ unit, plan, column })) if (value) query.set(name, value);
  return useInfiniteQuery({
    queryKey: [KEY, 'list', hospital, query.toString()],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => api<Measures>(`${baseOf(hospital)}/measures?${query}&from=${pageParam}`),
    getNextPageParam: (last, pages) =>
      last.more ? pages.reduce((sum, { items }) => sum + items.length, 0) : undefined,
    placeholderData: (before) => before,
    refetchInterval: 60_000,
    select: ({ pages }) => {
      const first = pages[0] as Measures;
      return { ...first, items: pages.flatMap(({ items }) => items) };
    },
  });
}

export function useMeasure(hospital: number, id: string) {
  return useQuery({
    queryKey: [KEY, 'one', hospital, id],
    queryFn: () => api<Measure>(`${baseOf(hospital)}/measures/${id}`),
  });
}

export function useReminderRules(hospital: number) {
  return useQuery({
    queryKey: [KEY, 'rules', hospital],
    queryFn: () => api<ReminderRules>(`${baseOf(hospital)}/reminder-rules`),
  });
}

export function useTaskActs(hospital: number) {
  const cache = useQueryClient();
  const fresh = () => cache.invalidateQueries({ queryKey: [KEY] });
  const send = async <T>(path: string, method: 'POST' | 'PUT', body: object, intent?: string) => {
    const answer = await api<T>(baseOf(hospital) + path, { method, body, ...(intent ? { intent } : {}) });
    await fresh();
    return answer;
  };
  const post = (id: string, what: string, body: object) => send(`/measures/${id}/${what}`, 'POST', body);
  const make = (id: string, what: string, body: object, wish: string) =>
    send<{ id: string }>(`/measures/${id}/${what}`, 'POST', body, `programme.${what}.${id}.${wish}`);
  return {
    start: (id: string, version: number) => post(id, 'start', { version }),
    submit: (id: string, version: number, note: string) => post(id, 'submit', { version, note }),
    accept: (id: string, version: number, grade: Grade, note: string) =>
      post(id, 'judge', { decision: 'accept', version, grade, note }),
    giveBack: (id: string, version: number, note: string) => post(id, 'judge', { decision: 'return', version, note }),
    settle: (id: string, choice: PastChoice) => post(id, 'past', choice),
    note: (id: string, note: string) => make(id, 'notes', { note }, note),
    handOn: (id: string, to: string, note: string) => make(id, 'hand-on', { to, note }, to),
    answer: (id: string, accept: boolean, answer: string) => post(id, 'hand-on/answer', { accept, answer }),
    askDeadline: (id: string, to: string, reason: string) => make(id, 'deadline', { to, reason }, to),
    decideDeadline: (id: string, approve: boolean, note: string) => post(id, 'deadline/decision', { approve, note }),
    link: (id: string, title: string, path: string) => make(id, 'evidence', { title, path }, path),
    file: async (id: string, title: string, file: File) => {
      const kept = await sendBytes<{ id: string }>(`${baseOf(hospital)}/measures/${id}/files`, file);
      return make(id, 'evidence', { title, file: kept.id }, kept.id);
    },
    setRule: (rule: { before: number[]; head: number; leader: number }) => send('/reminder-rules', 'PUT', rule),
    setLeader: (plan: string, account: string | null) => send(`/plans/${plan}/leader`, 'PUT', { account }),
  };
}

export const fileAddress = (hospital: number, measure: string, file: string): string =>
  `${baseOf(hospital)}/measures/${measure}/files/${file}`;
