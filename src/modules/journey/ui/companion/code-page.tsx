import { useTranslation } from 'react-i18next';
import { Card, type Lang, Page, Problem, Skeleton } from '#web/kit/index.ts';
import './companion.css';
import { CodeImage } from './code-image.tsx';
import { useCompanion } from './data.ts';
import { sayNext } from './say-next.ts';

/** 就诊码: held out at a window or a kiosk, it opens this visit's next step there. It holds the visit's id and nothing else. */
export function CodePage({ hospital, visit, today }: { hospital: string; visit: string; today: string }) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useCompanion(hospital, visit);
  const shown = data?.own ? data : null;
  return (
    <Page title={t('journey.code.title')} below={t('journey.code.how')} back={`/journey/${hospital}/${visit}`}>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[18]} />}
      {shown && !error && (
        <Card>
          <div className="journey-code">
            <CodeImage text={shown.visit} alt={t('journey.code.alt')} />
            <p className="journey-digits">{shown.patient.name}</p>
            {shown.next.ticket && <p>{t('journey.code.number', { number: shown.next.ticket })}</p>}
            <p>
              <strong>
                {t('journey.code.now', { what: sayNext(t, i18n.language as Lang, today, shown).headline })}
              </strong>
            </p>
          </div>
        </Card>
      )}
    </Page>
  );
}
