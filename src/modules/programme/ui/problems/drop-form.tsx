import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Problem, TextArea } from '#web/kit/index.ts';
import { type ProblemFull, useActs } from './data.ts';
import { tidy } from './say.ts';

/** Recorded by mistake, or twice: kept, but out of the lists. */
export function DropForm({ hospital, problem }: { hospital: number; problem: ProblemFull }) {
  const { t } = useTranslation();
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [words, setWords] = useState('');
  return (
    <div className="stack">
      <TextArea
        label={t('programme.problems.dropWords')}
        rows={2}
        maxLength={300}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <Button
        look="danger"
        busy={busy}
        disabled={tidy(words) === ''}
        onClick={() => void run(() => acts.drop(problem.id, { version: problem.version, words: tidy(words) }))}
      >
        {t('programme.problems.dropSend')}
      </Button>
    </div>
  );
}
