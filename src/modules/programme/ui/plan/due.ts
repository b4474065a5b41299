import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../domain/plan/parsed.ts';

/** Says until or from when, in days of the calendar. */
export function useDue(): (deadline: Pick<Deadline, 'kind' | 'from' | 'to'>) => string {
  const { t } = useTranslation();
  // words: programme.due.by programme.due.from programme.due.during programme.due.continuous programme.due.none
  return ({ kind, from, to }) => t(`programme.due.${kind}`, { from: from ?? '?', to: to ?? '?' });
}
