import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, EmptyState, Problem, Tag } from '#web/kit/index.ts';
import { type Kept, type Training, usePeopleActs } from './data.ts';
import { OutcomesForm } from './outcomes-form.tsx';
import { ProofField, ProofList } from './proofs.tsx';
import { markText } from './say.ts';
import { TrainingForm } from './training-form.tsx';

interface Props {
  hospital: number;
  today: string;
  kept: Kept;
}

/** Trainings, examinations and drills: planned, then held with who came. */
export function Trainings({ hospital, today, kept }: Props) {
  const { t } = useTranslation();
  const [making, setMaking] = useState(false);
  const held = kept.trainings.filter(
    ({ state, heldOn }) => state === 'held' && heldOn.slice(0, 4) === today.slice(0, 4),
  );
  return (
    <>
      <p>{t('people.training.year', { year: today.slice(0, 4), count: held.length })}</p>
      {making ? (
        <TrainingForm hospital={hospital} today={today} colleagues={kept.colleagues} onDone={() => setMaking(false)} />
      ) : (
        <Button onClick={() => setMaking(true)}>{t('people.training.new')}</Button>
      )}
      {kept.trainings.length === 0 && <EmptyState text={t('people.training.none')} />}
      {kept.trainings.map((training) => (
        <TrainingCard key={training.id} hospital={hospital} today={today} training={training} />
      ))}
    </>
  );
}

function TrainingCard({ hospital, today, training }: { hospital: number; today: string; training: Training }) {
  const { t } = useTranslation();
  const { cancelTraining } = usePeopleActs(hospital);
  const { busy, error, run } = useAct();
  const [writing, setWriting] = useState(false);
  const came = training.people.filter(({ outcome }) => outcome === 'attended').length;
  return (
    <section className="card stack">
      <div className="row">
        <h2>{training.title}</h2>
        <Tag tone={training.state === 'held' ? 'jade' : 'plain'}>{t(`people.trainingState.${training.state}`)}</Tag>
      </div>
      <p className="quiet-words">
        {[
          training.heldOn,
          t(`people.kind.${training.kind}`),
          t('people.minutes', { count: training.minutes }),
          training.place,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>{t('people.training.came', { came, invited: training.people.length })}</p>
      {training.evidence && <p className="quiet-words">{t('people.evidenceIs', { text: training.evidence })}</p>}
      <ProofList hospital={hospital} title={training.title} files={training.files} />
      {training.state === 'held' && (
        <ProofField hospital={hospital} of="training" id={training.id} title={training.title} />
      )}
      {training.state === 'held' && (
        <details>
          <summary>{t('people.training.names')}</summary>
          <ul className="people-names">
            {training.people.map((person) => (
              <li key={person.account}>
                {person.name} · {t(`people.outcome.${person.outcome}`)}
                {markText({ score: person.score, fullMark: training.fullMark })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {error !== null && <Problem error={error} />}
      {writing ? (
        <OutcomesForm hospital={hospital} training={training} onDone={() => setWriting(false)} />
      ) : (
        training.state !== 'cancelled' && (
          <div className="row">
            {training.heldOn <= today && (
              <Button look="quiet" onClick={() => setWriting(true)}>
                {t('people.training.outcomes')}
              </Button>
            )}
            {training.state === 'planned' && (
              <Button
                look="plain"
                busy={busy}
                onClick={() => void run(() => cancelTraining(training.id, training.version))}
              >
                {t('people.training.cancel')}
              </Button>
            )}
          </div>
        )
      )}
    </section>
  );
}
