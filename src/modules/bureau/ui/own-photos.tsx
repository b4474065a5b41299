import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, EmptyState, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { type Paper, useBureauActs, useProofs } from './data.ts';

/** Photographs of own problems that were put right, problem by problem. */
export function OwnPhotos({ hospital, paper }: { hospital: number; paper: Paper }) {
  const { t } = useTranslation();
  const { choosePhoto } = useBureauActs(hospital);
  const { busy, error, run } = useAct();
  const proofs = useProofs(hospital);
  if (proofs.error) return <Problem error={proofs.error} onRetry={() => void proofs.refetch()} />;
  if (!proofs.data) return <Skeleton rows={[2]} />;
  if (proofs.data.items.length === 0) return <EmptyState text={t('bureau.noOwnPhotos')} />;
  return (
    <div className="stack">
      {error !== null && <Problem error={error} />}
      {[...Map.groupBy(proofs.data.items, ({ problem }) => problem)].map(([problem, photos]) => (
        <section key={problem} className="bureau-taken" aria-label={photos[0]?.words ?? ''}>
          <p>
            {photos[0]?.words} <span className="quiet-words">{t('bureau.foundOn', { day: photos[0]?.foundOn })}</span>
          </p>
          <ul className="bureau-photos">
            {photos.map(({ id, shows }, at) => (
              <li key={id}>
                <img
                  src={`/api/h/${hospital}/programme/problem-files/${id}`}
                  alt={t('bureau.photoNo', { no: at + 1 })}
                  loading="lazy"
                />
                <span>{t(`bureau.shows.${shows}`)}</span>
                {paper.photos.some(({ source }) => source === id) ? (
                  <Tag tone="jade">{t('bureau.isUsed')}</Tag>
                ) : (
                  <Button look="quiet" disabled={busy} onClick={() => void run(() => choosePhoto(paper.id, id))}>
                    {t('bureau.useIt')}
                    <span className="only-heard"> {t('bureau.photoNo', { no: at + 1 })}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
