import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Problem, TextArea, toast } from '#web/kit/index.ts';
import { type ProblemFull, useActs } from './data.ts';
import { PhotosField } from './photos-field.tsx';
import { tidy } from './say.ts';
import { sendPhotos } from './send-photos.ts';

/** 整改: what was done, and a photograph that shows it. Neither goes without the other. */
export function RectifyForm({ hospital, problem }: { hospital: number; problem: ProblemFull }) {
  const { t } = useTranslation();
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [words, setWords] = useState('');
  const [photos, setPhotos] = useState<Blob[]>([]);
  const missing = photos.length === 0 || tidy(words) === '';
  const send = () =>
    void run(async () => {
      const ids = await sendPhotos(hospital, photos);
      await acts.rectify(problem.id, { version: problem.version, words: tidy(words), photos: ids });
      toast(t('programme.problems.rectified'));
    });
  return (
    <section className="card stack" aria-label={t('programme.problems.rectify')}>
      <h2>{t('programme.problems.rectify')}</h2>
      <PhotosField label={t('programme.problems.takeAfter')} photos={photos} onPhotos={setPhotos} />
      <TextArea
        label={t('programme.problems.rectifyWords')}
        rows={3}
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      {missing && <p className="quiet-words">{t('programme.problems.proofNeeded')}</p>}
      <Button wide busy={busy} disabled={missing} onClick={send}>
        {t('programme.problems.rectifySend')}
      </Button>
    </section>
  );
}
