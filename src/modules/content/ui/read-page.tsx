import { useTranslation } from 'react-i18next';
import {
  Card,
  dateOf,
  EmptyState,
  type Lang,
  LinkButton,
  monthDay,
  Notice,
  Page,
  Problem,
  ReadAloud,
  Skeleton,
} from '#web/kit/index.ts';
import { Article } from './article.tsx';
import { usePage } from './data.ts';

export { words } from './words.ts';

/** One published page. */
export function ReadPage({ hospital, id }: { hospital: { id: number; name: string }; id: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const { data: page, error, refetch } = usePage(hospital.id, id);
  const back = `/read/${hospital.id}`;
  if (!page)
    return (
      <Page title={t('content.guide')} back={back} above={hospital.name}>
        {error && <Problem error={error} onRetry={() => void refetch()} />}
        {page === undefined && !error && <Skeleton rows={[4, 12]} />}
        {page === null && (
          <EmptyState text={t('content.gone')}>
            <LinkButton to={back}>{t('content.toGuide')}</LinkButton>
          </EmptyState>
        )}
      </Page>
    );
  return (
    <Page title={page.title} back={back} above={page.department?.name ?? hospital.name}>
      {page.chineseOnly && <Notice title={t('content.chineseOnly')} />}
      <Card>
        <Article hospital={hospital.id} body={page.body} steps={page.steps} />
      </Card>
      <ReadAloud look="plain" />
      <p className="quiet-words small">{t('content.published', { date: monthDay(dateOf(page.publishedAt), lang) })}</p>
    </Page>
  );
}
