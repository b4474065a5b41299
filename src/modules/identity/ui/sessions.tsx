import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Card, type Lang, momentName, Page, Problem, Skeleton, Tag, toast } from '#web/kit/index.ts';
import type { SessionItem } from './data.ts';

/** Where this account is signed in; each can be ended at once. */
export function Sessions({ today }: { today: string }) {
  const { t, i18n } = useTranslation();
  const cache = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['identity', 'sessions'],
    queryFn: () => api<{ items: SessionItem[] }>('/api/identity/sessions'),
  });

  async function end(id: string) {
    setProblem(null);
    try {
      await api(`/api/identity/sessions/${id}/revoke`, { method: 'POST', body: {} });
      toast(t('identity.sessions.ended'));
      await cache.invalidateQueries({ queryKey: ['identity'] });
    } catch (failure) {
      setProblem(failure);
    }
  }

  return (
    <Page title={t('identity.sessions.title')} below={t('identity.sessions.why')} back="/me">
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {problem !== null && <Problem error={problem} />}
      {!data && !error && <Skeleton rows={[5, 5]} />}
      {data?.items.map((session) => (
        <Card key={session.id}>
          <div className="row apart">
            <span>
              {t('identity.sessions.since', { at: momentName(session.createdAt, today, i18n.language as Lang) })}
            </span>
            {session.current ? (
              <Tag tone="jade">{t('identity.sessions.here')}</Tag>
            ) : (
              <Button look="danger" onClick={() => void end(session.id)}>
                {t('identity.sessions.end')}
              </Button>
            )}
          </div>
        </Card>
      ))}
    </Page>
  );
}
