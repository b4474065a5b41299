import { useTranslation } from 'react-i18next';
import { Button, navigate, Page, useLocation } from '#web/kit/index.ts';
import { Experts } from './experts.tsx';
import { Holidays } from './holidays.tsx';
import { Joints } from './joints.tsx';
import { KindList } from './kinds.tsx';

const parts = ['holidays', 'kinds', 'joint', 'experts'] as const;

/** 特殊门诊: what the repeating week does not say: holidays, kinds of clinic, joint clinics, doctors from outside. */
export function ClinicsPage({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const { path, query } = useLocation();
  const part = parts.find((one) => one === query.get('part')) ?? 'holidays';
  return (
    <Page title={t('booking.clinics.title')} below={t('booking.clinics.why')} broad>
      {/* biome-ignore lint/a11y/useSemanticElements: a choice of what is shown, not a form */}
      <div className="row" role="group" aria-label={t('booking.clinics.title')}>
        {parts.map((one) => (
          <Button
            key={one}
            look={one === part ? 'main' : 'quiet'}
            aria-pressed={one === part}
            onClick={() => navigate(`${path}?part=${one}`, { stay: true })}
          >
            {/* words: booking.clinics.part.holidays booking.clinics.part.kinds booking.clinics.part.joint booking.clinics.part.experts */}
            {t(`booking.clinics.part.${one}`)}
          </Button>
        ))}
      </div>
      {part === 'holidays' && <Holidays hospital={hospital} today={today} />}
      {part === 'kinds' && <KindList hospital={hospital} />}
      {part === 'joint' && <Joints hospital={hospital} today={today} />}
      {part === 'experts' && <Experts hospital={hospital} today={today} />}
    </Page>
  );
}
