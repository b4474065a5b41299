import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Card, type Lang, momentName, Problem, Skeleton, Tag, toast } from '#web/kit/index.ts';
import type { SessionItem } from './data.ts';

/** The devices this account is signed in on, and the way to end one of them or all others. */
export function SessionCards({ today }: { today: string }) {
  const { t, i18n } = useTranslation();
  const cache = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['identity', 'sessions'],
    queryFn: () => api<{ items: SessionItem[] }>('/api/identity/sessions'),
  });
  const when = (at: string) => momentName(at, today, i18n.language as Lang);

  async function end(path: string, words: string) {
    setProblem(null);
    try {
      await api(`/api/identity/sessions/${path}`, { method: 'POST', body: {} });
      toast(words);
      await cache.invalidateQueries({ queryKey: ['identity'] });
    } catch (failure) {
      setProblem(failure);
    }
  }

  return (
    <>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {problem !== null && <Problem error={problem} />}
      {!data && !error && <Skeleton rows={[5, 5]} />}
      {data?.items.map((session) => (
        <Card key={session.id}>
          <div className="row apart">
            <div>
              <b>{session.device ?? t('identity.sessions.unknown')}</b>
              <p className="quiet-words small">{t('identity.sessions.since', { at: when(session.createdAt) })}</p>
              <p className="quiet-words small">{t('identity.sessions.seen', { at: when(session.lastSeenAt) })}</p>
            </div>
            {session.current ? (
              <Tag tone="jade">{t('identity.sessions.here')}</Tag>
            ) : (
              <Button look="danger" onClick={() => void end(`${session.id}/revoke`, t('identity.sessions.ended'))}>
                {t('identity.sessions.end')}
              </Button>
            )}
          </div>
        </Card>
      ))}
      {(data?.items.length ?? 0) > 1 && (
        <Button look="quiet" wide onClick={() => void end('revoke-others', t('identity.sessions.othersEnded'))}>
          {t('identity.sessions.endOthers')}
        </Button>
      )}
    </>
  );
}
