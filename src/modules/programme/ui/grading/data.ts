import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import type { ClaimBody, Grading } from '../../contract-grading.ts';

export type { ClaimBody, GradeClause, GradeItemView, Grading } from '../../contract-grading.ts';

const baseOf = (hospital: number) => `/api/h/${hospital}/programme/grading`;

export function useGrading(hospital: number) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['programme', 'grading', hospital, i18n.language],
    queryFn: () => api<Grading>(baseOf(hospital)),
  });
}

export function useGradingActs(hospital: number) {
  const cache = useQueryClient();
  const send = async (path: string, body: object) => {
    await api(baseOf(hospital) + path, { method: 'POST', body, intent: `programme${path}.${JSON.stringify(body)}` });
    await cache.invalidateQueries({ queryKey: ['programme', 'grading'] });
  };
  return {
    reckon: () => send('/runs', {}),
    claim: (body: ClaimBody) => send('/claims', body),
  };
}
