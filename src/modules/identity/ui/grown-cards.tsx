import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Notice, Problem } from '#web/kit/index.ts';
import type { OwnGrown } from '../contract-grown.ts';

/** Children who have grown up: the way to their leave; and, for the grown person, who acts or wants to act for them. */
export function GrownCards({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const base = `/api/h/${hospital}/identity/grown`;
  const { data } = useQuery({ queryKey: ['identity', 'grown', hospital], queryFn: () => api<OwnGrown>(base) });
  async function send(path: string, body: object, intent?: string) {
    setError(null);
    await api(base + path, { method: 'POST', body, ...(intent ? { intent } : {}) }).catch(setError);
    await cache.invalidateQueries({ queryKey: ['identity'] });
  }
  return (
    <>
      {error !== null && <Problem error={error} />}
      {data?.over.map(({ patient, name, state }) => (
        <Notice key={patient} tone="soon" title={t('identity.grown.over', { name })}>
          {/* words: identity.grown.state.over identity.grown.state.asked identity.grown.state.refused */}
          <p>{t(`identity.grown.state.${state}`)}</p>
          {state !== 'asked' && (
            <Button onClick={() => void send('', { patient }, `grown.ask.${patient}`)}>
              {t('identity.grown.ask')}
            </Button>
          )}
        </Notice>
      ))}
      {data?.asked.map(({ id, guardian, state }) => {
        const name = guardian ?? t('identity.grown.somebody');
        return (
          <Notice
            key={id}
            title={state === 'asked' ? t('identity.grown.asks', { name }) : t('identity.grown.acts', { name })}
          >
            {state === 'asked' && (
              <Button onClick={() => void send(`/${id}/decide`, { grant: true })}>{t('identity.grown.yes')}</Button>
            )}
            <Button look="quiet" onClick={() => void send(`/${id}/decide`, { grant: false })}>
              {state === 'asked' ? t('identity.grown.no') : t('identity.grown.end')}
            </Button>
          </Notice>
        );
      })}
    </>
  );
}
