import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../contract-rules.ts';

export type RuleList = contract.RuleList;
export type RuleItem = contract.RuleItem;
export type RuleWish = z.infer<typeof contract.ruleBody>;

export function useRules(hospital: number) {
  return useQuery({
    queryKey: ['queue', 'rules', hospital],
    queryFn: () => api<RuleList>(`/api/h/${hospital}/queue/rules`),
  });
}

/** Sets one rule; the page shows it once it holds. */
export function useSetRule(hospital: number) {
  const cache = useQueryClient();
  return async (key: string, body: RuleWish): Promise<void> => {
    await api(`/api/h/${hospital}/queue/rules/${key}`, { method: 'PUT', body });
    await cache.invalidateQueries({ queryKey: ['queue', 'rules'] });
  };
}
