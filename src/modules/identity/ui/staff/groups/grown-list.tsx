import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Problem } from '#web/kit/index.ts';
import type { GrownList as Grown } from '../../../contract-grown.ts';

/** Grown children who come to a window with their ID and say whether somebody may go on acting for them. */
export function GrownList({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const base = `/api/h/${hospital}/identity/desk/grown`;
  const queryKey = ['identity', 'grown-desk', hospital];
  const { data } = useQuery({ queryKey, queryFn: () => api<Grown>(base) });
  async function decide(id: string, grant: boolean) {
    setError(null);
    await api(`${base}/${id}/decide`, { method: 'POST', body: { grant } }).catch(setError);
    await cache.invalidateQueries({ queryKey });
  }
  if (!data || data.items.length === 0) return null;
  return (
    <section className="card stack" aria-label={t('identity.staff.grown')}>
      <h2>{t('identity.staff.grown')}</h2>
      <p className="quiet-words">{t('identity.staff.grownWhy')}</p>
      {error !== null && <Problem error={error} />}
      {data.items.map(({ id, person, guardian }) => (
        <div key={id} className="row apart">
          <span>{t('identity.staff.grownAsks', { person, guardian: guardian ?? '—' })}</span>
          <span className="row">
            <Button aria-label={`${t('identity.staff.grownYes')} ${person}`} onClick={() => void decide(id, true)}>
              {t('identity.staff.grownYes')}
            </Button>
            <Button
              look="plain"
              aria-label={`${t('identity.staff.grownNo')} ${person}`}
              onClick={() => void decide(id, false)}
            >
              {t('identity.staff.grownNo')}
            </Button>
          </span>
        </div>
      ))}
    </section>
  );
}
