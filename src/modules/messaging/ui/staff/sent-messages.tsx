import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, type Lang, momentName, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { type SentItem, type SentStep, useSent } from './data.ts';
import { formText, sentText, stepText } from './say.ts';

const FIRST = 10;

/** What was sent lately, each with its way: who was asked, what was said, and what took it in the end. */
export function SentMessages({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const list = useSent(hospital, true);
  const [all, setAll] = useState(false);
  const items = list.data ?? [];
  return (
    <section className="stack" aria-label={t('messaging.sent.title')}>
      <h2>{t('messaging.sent.title')}</h2>
      <p className="quiet-words small">{t('messaging.sent.why')}</p>
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={[4, 4]} />}
      {list.data?.length === 0 && <EmptyState icon="inbox" text={t('messaging.sent.none')} />}
      <ul className="rota">
        {(all ? items : items.slice(0, FIRST)).map((one) => (
          <SentCard key={one.id} one={one} today={today} />
        ))}
      </ul>
      {!all && items.length > FIRST && (
        <div>
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('messaging.sent.more', { count: items.length - FIRST })}
          </Button>
        </div>
      )}
    </section>
  );
}

function SentCard({ one, today }: { one: SentItem; today: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const words = one[lang === 'en' ? 'en' : 'zh'];
  return (
    <li className="card stack tight">
      <div className="row apart">
        <h3>{words.title}</h3>
        <span className="row">
          {one.read && <Tag>{t('messaging.sent.read')}</Tag>}
          <Tag tone={one.state === 'delivered' ? 'jade' : one.state === 'failed' ? 'cinnabar' : 'amber'}>
            {sentText(t, one.state)}
          </Tag>
        </span>
      </div>
      <p className="quiet-words small">{momentName(one.at, today, lang)}</p>
      <p>{words.text}</p>
      <ol className="way">
        {one.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said is never changed, only followed by more
          <Step key={at} step={step} today={today} />
        ))}
        {one.waitsUntil && (
          <li className="quiet-words">
            {t('messaging.sent.waits', { until: momentName(one.waitsUntil, today, lang) })}
          </li>
        )}
      </ol>
    </li>
  );
}

function Step({ step, today }: { step: SentStep; today: string }) {
  const { t, i18n } = useTranslation();
  const form = formText(t, step.form);
  return (
    <li>
      <b>{step.channel ? `${form}（${step.channel}）` : form}</b>{' '}
      <Tag tone={step.outcome === 'delivered' ? 'jade' : step.outcome === 'failed' ? 'cinnabar' : 'amber'}>
        {stepText(t, step.outcome)}
      </Tag>{' '}
      {step.outcome === 'failed' && <span>{step.meaning || step.code}</span>}{' '}
      <span className="quiet-words small">{momentName(step.at, today, i18n.language as Lang)}</span>
    </li>
  );
}
