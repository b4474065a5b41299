import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shrink } from '#web/client/shrink.ts';
import { useAct } from '#web/client/use-act.ts';
import { Button, Problem } from '#web/kit/index.ts';
import { type Paper, useBureauActs } from './data.ts';
import { OwnPhotos } from './own-photos.tsx';

const MOST = 9;

/** The photographs that go up with an answer: taken now, or chosen from the hospital's own problems. */
export function PhotosField({ hospital, paper }: { hospital: number; paper: Paper }) {
  const { t } = useTranslation();
  const id = useId();
  const { addPhoto, dropPhoto } = useBureauActs(hospital);
  const { busy, error, run } = useAct();
  const [choosing, setChoosing] = useState(false);
  const full = paper.photos.length >= MOST;
  const add = (files: readonly File[]) =>
    run(async () => {
      for (const file of files.slice(0, MOST - paper.photos.length)) await addPhoto(paper.id, await shrink(file));
    });
  return (
    <fieldset className="bureau-to stack">
      <legend>{t('bureau.photos')}</legend>
      <p className="quiet-words">{t('bureau.photosWhy')}</p>
      {paper.photos.length > 0 && (
        <ul className="bureau-photos">
          {paper.photos.map((one, at) => (
            <li key={one.id}>
              <img
                src={`/api/h/${hospital}/bureau/papers/${paper.id}/photos/${one.id}`}
                alt={t('bureau.photoNo', { no: at + 1 })}
              />
              <span>{t(`bureau.shows.${one.shows}`)}</span>
              <Button
                look="plain"
                disabled={busy}
                aria-label={t('bureau.photoAway', { no: at + 1 })}
                onClick={() => void run(() => dropPhoto(paper.id, one.id))}
              >
                {t('bureau.takeOff')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {error !== null && <Problem error={error} />}
      {!full && (
        <div className="row">
          <span className="bureau-camera">
            <label htmlFor={id} className="btn quiet">
              {t(busy ? 'bureau.photoBusy' : 'bureau.photoTake')}
              {/* words: bureau.photoBusy bureau.photoTake */}
            </label>
            <input
              id={id}
              type="file"
              accept="image/*"
              multiple
              disabled={busy}
              onChange={(event) => {
                const files = [...(event.target.files ?? [])];
                event.target.value = '';
                void add(files);
              }}
            />
          </span>
          <Button look="quiet" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            {t('bureau.photoChoose')}
          </Button>
        </div>
      )}
      {choosing && !full && <OwnPhotos hospital={hospital} paper={paper} />}
    </fieldset>
  );
}
