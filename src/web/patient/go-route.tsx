import { useTranslation } from 'react-i18next';
import { GoPage } from '#modules/guidance/ui/index.tsx';
import type { PageProps } from '#web/kit/index.ts';
import { Gate } from './gate.tsx';

/** The way through the house; who scans the code on a wall needs no account. */
export function GoRoute({ params }: PageProps) {
  const { t } = useTranslation();
  return (
    <Gate title={t('web.patient.go')} open>
      {(hospitals) => <GoPage wall={params.code} hospitals={hospitals} />}
    </Gate>
  );
}
