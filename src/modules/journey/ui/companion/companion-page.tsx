import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Card,
  Checkbox,
  type Lang,
  LinkButton,
  LinkChoice,
  Page,
  Problem,
  price,
  ReadAloud,
  Skeleton,
  Timeline,
} from '#web/kit/index.ts';
import './companion.css';
import { type Companion, useCompanion, useFeedConsent } from './data.ts';
import { NextCard } from './next-card.tsx';
import { sayBead } from './say-bead.ts';

interface Props {
  hospital: string;
  visit: string;
  today: string;
  checkIn: (appointment: string) => Promise<void>;
}

/** 陪诊: the next step with one big button, and below it the whole way of this visit, live. */
export function CompanionPage({ hospital, visit, today, checkIn }: Props) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const { data, error, refetch } = useCompanion(hospital, visit);
  return (
    <Page
      title={t('journey.title')}
      above={data && (data.own ? data.patient.name : t('journey.following', { name: data.patient.name }))}
      back={data?.own === false ? '/follow' : '/'}
    >
      {/* What is known no longer (a consent that ended) is not shown beside the refusal. */}
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[12, 14]} />}
      {data && !error && (
        <>
          <NextCard hospital={hospital} companion={data} today={today} checkIn={checkIn} />
          <Card title={t('journey.way')}>
            <Timeline beads={data.beads.map((bead) => sayBead(t, lang, data.date, bead))} />
          </Card>
          <Payments payments={data.payments} lang={lang} />
          {data.own && (
            <>
              <ul className="choices">
                <LinkChoice to="/follow" title={t('journey.follow.link')} text={t('journey.follow.linkText')} />
              </ul>
              <LinkButton to={`/visits/${hospital}/${visit}`} look="quiet" wide>
                {t('journey.do.visit')}
              </LinkButton>
            </>
          )}
          <Feed hospital={hospital} companion={data} />
          <ReadAloud look="plain" />
        </>
      )}
    </Page>
  );
}

/** How often one had to stop and pay: said as it was, on credit or not. */
function Payments({ payments, lang }: { payments: Companion['payments']; lang: Lang }) {
  const { t } = useTranslation();
  if (!payments || (payments.stops === 0 && payments.open === 0)) return null;
  const amount = price(payments.paid, lang);
  return (
    <Card quiet title={t('journey.payments')}>
      {payments.credit && <p>{t('journey.payments.credit')}</p>}
      <p>
        {payments.stops === 0
          ? t('journey.payments.none')
          : t('journey.payments.stops', { count: payments.stops, amount })}
      </p>
      {payments.open > 0 && <p>{t('journey.payments.open', { amount: price(payments.open, lang) })}</p>}
    </Card>
  );
}

function Feed({ hospital, companion: { feed, patient } }: { hospital: string; companion: Companion }) {
  const { t } = useTranslation();
  const consent = useFeedConsent(hospital);
  const [error, setError] = useState<unknown>(null);
  const { id } = patient;
  if (feed === null || id === null) return null;
  return (
    <Card quiet title={t('journey.feed.title')}>
      <p>{t('journey.feed.why')}</p>
      <Checkbox
        label={t('journey.feed.on')}
        checked={feed.given}
        onChange={(given) => {
          setError(null);
          void consent(id, given).catch(setError);
        }}
      />
      {error !== null && <Problem error={error} />}
    </Card>
  );
}
