import { useTranslation } from 'react-i18next';
import { useFamily } from '#modules/identity/ui/index.tsx';
import { CodePage, CompanionPage, FollowPage } from '#modules/journey/ui/index.tsx';
import { useCheckIn } from '#modules/queue/ui/index.tsx';
import { useClock } from '#web/client/clock.ts';
import type { PageProps } from '#web/kit/index.ts';
import { Gate } from './gate.tsx';

/** 陪诊 of one visit: own, or of somebody who lets this account look on. */
export function JourneyRoute({ params }: PageProps) {
  const { t } = useTranslation();
  const { today } = useClock();
  const checkIn = useCheckIn(Number(params.hospital));
  return (
    <Gate title={t('web.patient.journey')}>
      {() => (
        <CompanionPage hospital={params.hospital ?? ''} visit={params.visit ?? ''} today={today} checkIn={checkIn} />
      )}
    </Gate>
  );
}

export function VisitCodeRoute({ params }: PageProps) {
  const { t } = useTranslation();
  const { today } = useClock();
  return (
    <Gate title={t('web.patient.journey')}>
      {() => <CodePage hospital={params.hospital ?? ''} visit={params.visit ?? ''} today={today} />}
    </Gate>
  );
}

export function FollowRoute() {
  const { t } = useTranslation();
  return <Gate title={t('web.patient.follow')}>{(hospitals) => <Following hospitals={hospitals} />}</Gate>;
}

function Following({ hospitals }: { hospitals: readonly { id: number; name: string }[] }) {
  const { today } = useClock();
  const { items } = useFamily(hospitals, true);
  return <FollowPage hospitals={hospitals} people={items} today={today} />;
}
