import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../contract-scores.ts';

export type {
  CurrentScore,
  LineRule,
  LostPoint,
  Ranking,
  RuleWish,
  ScoredItem,
  ScoreLine,
  Sheet,
  SheetView,
  Total,
  UnitItem,
} from '../../contract-scores.ts';

type Sheets = z.infer<typeof contract.sheetsSchema>;
export interface Finding {
  item: string;
  rule: number;
  amount: number;
  note: string;
  evidence: string;
}
type UnitItemWish = z.infer<typeof contract.unitItemBody>;

const baseOf = (hospital: number) => `/api/h/${hospital}/programme/scores`;

function useRead<T>(hospital: number, path: string, live = false) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['programme', 'scores', hospital, path, i18n.language],
    queryFn: () => api<T>(baseOf(hospital) + path),
    ...(live ? { refetchInterval: 30_000 } : {}),
  });
}

export const useCurrent = (hospital: number) => useRead<{ scores: contract.CurrentScore[] }>(hospital, '/now', true);
export const useSheets = (hospital: number) => useRead<Sheets>(hospital, '/sheets');
export const useSheet = (hospital: number, id: string) => useRead<contract.SheetView>(hospital, `/sheets/${id}`);
export const useRules = (hospital: number, plan: string) =>
  useRead<{ items: contract.ScoredItem[] }>(hospital, `/rules?plan=${plan}`);
export const useUnitItems = (hospital: number) =>
  useRead<z.infer<typeof contract.unitItemsSchema>>(hospital, '/unit-items');
export const useRanking = (hospital: number, month: string) =>
  useRead<contract.Ranking>(hospital, `/units?month=${month}`);

export const fileOf = (hospital: number, id: string, lang: string): string =>
  `${baseOf(hospital)}/sheets/${id}/file?lang=${lang === 'en' ? 'en' : 'zh'}`;

export function useScoreActs(hospital: number) {
  const cache = useQueryClient();
  const send = async <T>(path: string, method: 'POST' | 'PUT' | 'DELETE', body?: object, intent?: string) => {
    const answer = await api<T>(baseOf(hospital) + path, {
      method,
      ...(body ? { body } : {}),
      ...(intent ? { intent } : {}),
    });
    await cache.invalidateQueries({ queryKey: ['programme', 'scores'] });
    return answer;
  };
  return {
    open: (wish: { plan: string | null; unit: string | null; period: string }) =>
      send<{ id: string }>('/sheets', 'POST', wish, `scores.open.${wish.plan ?? wish.unit}.${wish.period}`),
    find: (sheet: string, finding: Finding) =>
      send(`/sheets/${sheet}/findings`, 'POST', finding, `scores.find.${sheet}.${JSON.stringify(finding)}`),
    takeBack: (sheet: string, finding: string) => send(`/sheets/${sheet}/findings/${finding}`, 'DELETE'),
    fill: (sheet: string, version: number) => send(`/sheets/${sheet}/fill`, 'POST', { version }),
    review: (sheet: string, version: number, decision: 'accept' | 'return', note: string) =>
      send(`/sheets/${sheet}/review`, 'POST', { version, decision, note }),
    close: (sheet: string, version: number) => send(`/sheets/${sheet}/close`, 'POST', { version }),
    saveRules: (
      item: string,
      wish: { version: number; full: number | null; bonusCap: number | null; rules: contract.RuleWish[] },
    ) => send(`/rules/${item}`, 'PUT', wish),
    addItem: (wish: UnitItemWish) => send<{ id: string }>('/unit-items', 'POST', wish, `scores.item.${wish.name}`),
    saveItem: (id: string, version: number, wish: UnitItemWish) =>
      send(`/unit-items/${id}`, 'PUT', { version, ...wish }),
  };
}
