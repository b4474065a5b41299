import { useTranslation } from 'react-i18next';
import { EmptyState, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { AnswerForm } from './answer-form.tsx';
import { useOwn } from './data.ts';
import './people.css';
import { ProofList } from './proofs.tsx';
import { markText, toneOf } from './say.ts';

export { words } from './words.ts';

/** 我的培训与问卷: what I am asked, what I learn, what I may do, and who did well. */
export function MyPeoplePage({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useOwn(hospital);
  return (
    <Page title={t('people.own.title')} below={t('people.own.why')}>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4, 4]} />}
      {data?.surveys.map((survey) => (
        <AnswerForm key={survey.id} hospital={hospital} survey={survey} />
      ))}
      {data && (
        <>
          <section className="card stack">
            <h2>{t('people.own.trainings')}</h2>
            {data.trainings.length === 0 && <EmptyState text={t('people.own.noTrainings')} />}
            <ul className="people-list">
              {data.trainings.map((one) => (
                <li key={one.id}>
                  <b>{one.title}</b>
                  <span className="quiet-words">
                    {[one.heldOn, t(`people.kind.${one.kind}`), one.place].filter(Boolean).join(' · ')}
                  </span>
                  <Tag tone={one.outcome === 'absent' ? 'cinnabar' : one.outcome === 'attended' ? 'jade' : 'plain'}>
                    {t(`people.outcome.${one.outcome}`)}
                    {markText(one)}
                  </Tag>
                </li>
              ))}
            </ul>
          </section>
          <section className="card stack">
            <h2>{t('people.own.licences')}</h2>
            {data.licences.length === 0 && <EmptyState text={t('people.own.noLicences')} />}
            <ul className="people-list">
              {data.licences.map((one) => (
                <li key={one.id}>
                  <b>{one.title}</b>
                  <span className="quiet-words">
                    {t(`people.licence.${one.kind}`)} ·{' '}
                    {t('people.until', { day: one.validUntil ?? t('people.noEnd') })}
                  </span>
                  <ProofList hospital={hospital} title={one.title} files={one.files} />
                  <Tag tone={toneOf[one.validity]}>{t(`people.validity.${one.validity}`)}</Tag>
                </li>
              ))}
            </ul>
          </section>
          {data.stars.length > 0 && (
            <section className="card stack">
              <h2>{t('people.stars')}</h2>
              <ul className="people-list">
                {data.stars.map((star) => (
                  <li key={star.id}>
                    <b>{star.name}</b>
                    <span className="quiet-words">
                      {star.month} · {star.reason}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Page>
  );
}
