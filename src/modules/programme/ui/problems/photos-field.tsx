import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shrink } from '#web/client/shrink.ts';
import { Button } from '#web/kit/index.ts';

const MOST = 6;

/** One large button that opens the camera; on a desk it opens the files. The photographs stand below it. */
export function PhotosField({
  label,
  photos,
  onPhotos,
}: {
  label: string;
  photos: readonly Blob[];
  onPhotos: (photos: Blob[]) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [busy, setBusy] = useState(false);
  async function add(files: readonly File[]) {
    setBusy(true);
    const small = await Promise.all(files.map(shrink));
    onPhotos([...photos, ...small].slice(0, MOST));
    setBusy(false);
  }
  return (
    <div className="stack">
      <div className="problem-camera">
        <label htmlFor={id}>
          <svg aria-hidden="true" viewBox="0 0 24 24" width="2rem" height="2rem" fill="none" stroke="currentColor">
            <path strokeWidth="1.7" d="M4 8.500h3.500L9 6h6l1.500 2.500H20v10H4zM12 16a3 3 0 1 0 0-6 3 3 0 0 0 0 6z" />
          </svg>
          {busy ? t('programme.problems.photoBusy') : label}
        </label>
        <input
          id={id}
          type="file"
          accept="image/*"
          capture="environment"
          disabled={photos.length >= MOST}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            void add(files);
          }}
        />
      </div>
      {photos.length > 0 && (
        <ul className="problem-taken">
          {photos.map((photo, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: photographs have no name; they are only added at the end and taken out
            <li key={at}>
              <Taken photo={photo} words={t('programme.problems.photoNo', { no: at + 1 })} />
              <Button
                look="plain"
                aria-label={t('programme.problems.photoAway', { no: at + 1 })}
                onClick={() => onPhotos(photos.filter((_, other) => other !== at))}
              >
                {t('programme.problems.away')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Taken({ photo, words }: { photo: Blob; words: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(photo);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return url && <img src={url} alt={words} />;
}
