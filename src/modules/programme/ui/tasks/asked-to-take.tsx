import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Notice, Problem } from '#web/kit/index.ts';
import { type Measure, useTaskActs } from './data.ts';

/** A colleague has asked: yes or no. */
export function AskedToTake({ hospital, measure }: { hospital: number; measure: Measure }) {
  const { t } = useTranslation();
  const acts = useTaskActs(hospital);
  const { busy, error, run } = useAct();
  const [words, setWords] = useState('');
  const asked = measure.chain.find(({ mine }) => mine);
  if (!asked) return null;
  const answer = (accept: boolean) => void run(() => acts.answer(measure.id, accept, words.trim()));
  return (
    <Notice tone="soon" title={t('programme.tasks.askedTitle', { who: asked.from.name })}>
      <div className="stack">
        {asked.note && <p>{asked.note}</p>}
        <Input
          label={t('programme.tasks.askedWords')}
          maxLength={500}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {error !== null && <Problem error={error} />}
        <div className="row">
          <Button busy={busy} onClick={() => answer(true)}>
            {t('programme.tasks.take')}
          </Button>
          <Button look="quiet" busy={busy} onClick={() => answer(false)}>
            {t('programme.tasks.decline')}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
