import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hospital } from '#modules/catalog/ui/index.tsx';
import { EmptyState, LinkButton, Page, Problem, Skeleton, useLocation } from '#web/kit/index.ts';
import { useAccount } from './account.ts';

/** Shows the page when hospitals (and, if asked, the person) are known; else the way to get there, under the page's own title. */
export function Gate({
  title,
  open = false,
  children,
}: {
  title: string;
  /** May be seen without signing in. */
  open?: boolean;
  children: (hospitals: Hospital[]) => ReactNode;
}) {
  const { t } = useTranslation();
  const { path, query } = useLocation();
  const { ready, signedIn, hospitals, error, retry } = useAccount();
  if (error)
    return (
      <Page title={title}>
        <Problem error={error} onRetry={retry} />
      </Page>
    );
  if (!ready || !hospitals)
    return (
      <Page title={title}>
        <Skeleton rows={[4, 6, 6]} />
      </Page>
    );
  if (!signedIn && !open) {
    const to = encodeURIComponent(query.size > 0 ? `${path}?${query}` : path);
    return (
      <Page title={title}>
        <EmptyState icon="me" text={t('web.patient.signIn.text')}>
          <LinkButton to={`/sign-in?to=${to}`}>{t('web.patient.signIn.do')}</LinkButton>
        </EmptyState>
      </Page>
    );
  }
  return children(hospitals);
}
