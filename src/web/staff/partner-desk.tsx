import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PartnerAs, useOwnInstitution } from '#modules/booking/ui/staff/index.tsx';
import { Checkbox, Problem, Tag } from '#web/kit/index.ts';
import { DeskPage } from './desk-page.tsx';

/** The desk of a lower-tier institution: the same page, with what a partner may see and book. */
export function PartnerDesk({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const own = useOwnInstitution(hospital);
  const [said, setSaid] = useState<boolean | null>(null);
  if (own.error) return <Problem error={own.error} onRetry={() => void own.refetch()} />;
  const byDoctor = said ?? own.data?.kind === 'family_doctor';
  return (
    <PartnerAs.Provider value={own.data ? (byDoctor ? 'family_doctor' : 'partner') : null}>
      <DeskPage
        hospital={hospital}
        today={today}
        via="partner"
        title={t('web.staff.partner')}
        above={
          own.data && (
            <>
              <Tag tone="jade">{own.data.name}</Tag>
              <Checkbox label={t('web.staff.byFamilyDoctor')} checked={byDoctor} onChange={setSaid} />
            </>
          )
        }
      />
    </PartnerAs.Provider>
  );
}
