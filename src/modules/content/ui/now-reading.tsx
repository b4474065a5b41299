import { useTranslation } from 'react-i18next';
import { Card } from '#web/kit/index.ts';
import type { VisitStep } from '../domain/kinds.ts';
import { usePages } from './data.ts';
import { PageList } from './guide-page.tsx';

export { words } from './words.ts';

/** What helps at this moment of the visit; nothing where nothing is published. */
export function NowReading({ hospital, department, step }: { hospital: number; department: string; step: VisitStep }) {
  const { t } = useTranslation();
  const { data } = usePages(hospital, { kind: 'education', department, step });
  if (!data || data.length === 0) return null;
  return (
    <Card quiet title={t('content.now')}>
      <PageList hospital={hospital} items={data.slice(0, 3)} />
    </Card>
  );
}
