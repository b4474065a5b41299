import { useTranslation } from 'react-i18next';
import { dateOf, hourOf, type Lang, monthDay, Timeline } from '#web/kit/index.ts';
import { fileUrl, type ProblemFull } from './data.ts';
import { stateWords } from './say.ts';

/** Every step with who, when, words and photographs; the last one is where it stands. */
export function History({ hospital, steps }: { hospital: number; steps: ProblemFull['steps']; today: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  return (
    <section className="card problem-history" aria-label={t('programme.problems.history')}>
      <h2>{t('programme.problems.history')}</h2>
      <Timeline
        beads={steps.map((step) => ({
          id: String(step.no),
          time: '',
          state: step.endedAt !== null ? 'done' : step.state === 'returned' ? 'wrong' : 'now',
          text: (
            <span className="problem-step">
              <b>{stateWords(t, step.state)}</b>
              <span className="quiet-words small">
                {[monthDay(dateOf(step.at), lang), hourOf(step.at), step.by].join(' ')}
              </span>
              {step.state === 'assigned' && (
                <span>
                  {[
                    step.unit,
                    step.assignee,
                    step.dueOn && t('programme.problems.until', { date: monthDay(step.dueOn, lang) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              )}
              {step.words && <span className="problem-said">{step.words}</span>}
              {step.photos.length > 0 && (
                <span className="problem-photos">
                  {step.photos.map((photo, at) => (
                    <a key={photo} href={fileUrl(hospital, photo)}>
                      <img
                        src={fileUrl(hospital, photo)}
                        alt={t('programme.problems.photoOf', { state: stateWords(t, step.state), no: at + 1 })}
                      />
                    </a>
                  ))}
                </span>
              )}
            </span>
          ),
        }))}
      />
    </section>
  );
}
