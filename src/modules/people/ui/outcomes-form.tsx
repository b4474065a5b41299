import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem } from '#web/kit/index.ts';
import { type Training, usePeopleActs } from './data.ts';

/** Who came, with what mark, and what proves it; all are taken as having come until one says otherwise. */
export function OutcomesForm({ hospital, training, onDone }: { hospital: number; training: Training; onDone(): void }) {
  const { t } = useTranslation();
  const { hold } = usePeopleActs(hospital);
  const { busy, error, run } = useAct();
  const [evidence, setEvidence] = useState(training.evidence);
  const [absent, setAbsent] = useState(
    () => new Set(training.people.filter(({ outcome }) => outcome === 'absent').map(({ account }) => account)),
  );
  const [scores, setScores] = useState<Record<string, string>>(() =>
    Object.fromEntries(training.people.map(({ account, score }) => [account, score === null ? '' : String(score)])),
  );
  const exam = training.fullMark !== null;

  async function send(event: FormEvent) {
    event.preventDefault();
    const outcomes = training.people.map(({ account }) => {
      const came = !absent.has(account);
      const score = came && exam && scores[account] ? Number(scores[account]) : null;
      return { account, outcome: came ? ('attended' as const) : ('absent' as const), score };
    });
    if (await run(() => hold(training.id, { version: training.version, evidence, outcomes }))) onDone();
  }

  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <ul className="people-names">
        {training.people.map(({ account, name }) => (
          <li key={account} className="row">
            <label className="option">
              <input
                type="checkbox"
                checked={!absent.has(account)}
                onChange={() => {
                  const next = new Set(absent);
                  if (!next.delete(account)) next.add(account);
                  setAbsent(next);
                }}
              />
              {t('people.training.present', { name })}
            </label>
            {exam && !absent.has(account) && (
              <Input
                label={t('people.training.mark', { name })}
                inputMode="numeric"
                value={scores[account] ?? ''}
                onChange={(event) =>
                  setScores({ ...scores, [account]: event.target.value.replace(/\D/g, '').slice(0, 4) })
                }
              />
            )}
          </li>
        ))}
      </ul>
      <Input
        label={t('people.evidence')}
        hint={t('people.evidenceHint')}
        maxLength={1000}
        value={evidence}
        onChange={(event) => setEvidence(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('people.save')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  );
}
