import { useTranslation } from 'react-i18next';
import { type Lang, momentName, Tag } from '#web/kit/index.ts';
import type { Version } from './data.ts';
import { stateTone } from './say.ts';

/** Every version: who wrote it, who published it, when it ended and why, and its words. */
export function History({ versions, today }: { versions: readonly Version[]; today: string }) {
  const { t, i18n } = useTranslation();
  const at = (instant: string) => momentName(instant, today, i18n.language as Lang);
  return (
    <section className="stack" aria-label={t('content.staff.history')}>
      <h2>{t('content.staff.history')}</h2>
      <ol className="content-list" reversed>
        {versions.map((one) => (
          <li key={one.no} className="card stack">
            <div className="row apart">
              <b>{t('content.staff.versionNo', { number: one.no })}</b>
              <Tag tone={stateTone[one.state]}>{t(`content.staff.state.${one.state}`)}</Tag>
            </div>
            <p className="quiet-words">
              {[
                t('content.staff.written', { who: one.writers.join('、'), at: at(one.writtenAt) }),
                one.publishedAt && t('content.staff.published', { who: one.reviewer ?? '', at: at(one.publishedAt) }),
                one.validUntil && t('content.staff.until', { date: one.validUntil }),
                one.endedAt && t('content.staff.ended', { at: at(one.endedAt) }),
                one.endedWhy,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <details>
              <summary>{t('content.staff.words')}</summary>
              <p>
                <b>{one.titleZh}</b>
              </p>
              <p className="content-raw">{one.bodyZh || one.steps?.map(({ zh }) => zh).join(' → ')}</p>
              {one.titleEn && (
                <>
                  <p>
                    <b>{one.titleEn}</b>
                  </p>
                  <p className="content-raw">{one.bodyEn}</p>
                </>
              )}
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
