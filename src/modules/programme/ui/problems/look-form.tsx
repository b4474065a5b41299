import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem, TextArea, toast } from '#web/kit/index.ts';
import { type ProblemFull, useActs } from './data.ts';
import { PhotosField } from './photos-field.tsx';
import { tidy } from './say.ts';
import { sendPhotos } from './send-photos.ts';

/** 回头看: closed, or sent back with the reason and a new date. */
export function LookForm({ hospital, today, problem }: { hospital: number; today: string; problem: ProblemFull }) {
  const { t } = useTranslation();
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [words, setWords] = useState('');
  const [photos, setPhotos] = useState<Blob[]>([]);
  const [dueOn, setDueOn] = useState(problem.dueOffered);
  const decide = (decision: 'close' | 'return') =>
    void run(async () => {
      const same = { version: problem.version, words: tidy(words), photos: await sendPhotos(hospital, photos) };
      await acts.look(problem.id, decision === 'close' ? { decision, ...same } : { decision, ...same, dueOn });
      toast(t(decision === 'close' ? 'programme.problems.closed' : 'programme.problems.sentBack'));
      // words: programme.problems.closed programme.problems.sentBack
    });
  return (
    <section className="card stack" aria-label={t('programme.problems.look')}>
      <h2>{t('programme.problems.look')}</h2>
      <p className="quiet-words">{t('programme.problems.lookWhy')}</p>
      <TextArea
        label={t('programme.problems.lookWords')}
        rows={2}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <PhotosField label={t('programme.problems.takeLook')} photos={photos} onPhotos={setPhotos} />
      {error !== null && <Problem error={error} />}
      <Button wide busy={busy} onClick={() => decide('close')}>
        {t('programme.problems.close')}
      </Button>
      <details>
        <summary className="btn plain">{t('programme.problems.notMended')}</summary>
        <div className="stack">
          <p className="quiet-words">{t('programme.problems.reasonNeeded')}</p>
          <Input
            type="date"
            label={t('programme.problems.newDue')}
            value={dueOn}
            min={today}
            onChange={(event) => setDueOn(event.target.value)}
          />
          <Button
            wide
            look="danger"
            busy={busy}
            disabled={tidy(words) === '' || dueOn < today}
            onClick={() => decide('return')}
          >
            {t('programme.problems.sendBack')}
          </Button>
        </div>
      </details>
    </section>
  );
}
