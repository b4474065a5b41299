import { useTranslation } from 'react-i18next';
import { useOwnInstitution } from '#modules/booking/ui/staff/index.tsx';
import { Problem, Tag } from '#web/kit/index.ts';
import { DeskPage } from './desk-page.tsx';

/** The desk of a lower-tier institution: the same page, with what a partner may see and book. */
export function PartnerDesk({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const own = useOwnInstitution(hospital);
  if (own.error) return <Problem error={own.error} onRetry={() => void own.refetch()} />;
  return (
    <DeskPage
      hospital={hospital}
      today={today}
      via="partner"
      title={t('web.staff.partner')}
      above={own.data && <Tag tone="jade">{own.data.name}</Tag>}
    />
  );
}
