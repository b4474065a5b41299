import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Checkbox, Problem, Skeleton } from '#web/kit/index.ts';
import type { PrivacyNotice } from './data.ts';
import type { FormPart } from './guardian-fields.tsx';

/** The notice, and two separate ticks: reading it, and agreeing to the handling of health data (PIPL 29). */
export function PrivacyConsent({ notice, draft, change, field }: FormPart & { notice: UseQueryResult<PrivacyNotice> }) {
  const { t } = useTranslation();
  if (notice.error) return <Problem error={notice.error} onRetry={() => void notice.refetch()} />;
  if (!notice.data) return <Skeleton rows={[8, 3]} />;
  return (
    <section className="card stack" aria-label={notice.data.title}>
      <h2>{notice.data.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="notice-text" tabIndex={0} aria-label={t('identity.notice.text')}>
        {notice.data.text.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <Checkbox
        label={t('identity.notice.read', { version: notice.data.version })}
        checked={draft.noticeRead}
        wrong={field('privacyNoticeVersion')}
        onChange={(noticeRead) => change({ noticeRead })}
      />
      <Checkbox
        label={t('identity.notice.health')}
        checked={draft.healthData}
        wrong={field('healthDataConsent')}
        onChange={(healthData) => change({ healthData })}
      />
    </section>
  );
}
