import { useTranslation } from 'react-i18next';
import { Button, Facts, type Lang, momentName, navigate, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { AskedToTake } from './asked-to-take.tsx';
import { type Measure, useMeasure } from './data.ts';
import { DeadlineCard } from './deadline-card.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { HandCard } from './hand-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { JudgeForm } from './judge-form.tsx';
import { deadlineWords, dueTag, responsible, stateTone } from './say.ts';
import { SettleCard } from './settle-card.tsx';
import { WorkForm } from './work-form.tsx';

interface Props {
  hospital: number;
  today: string;
  id: string;
}

/** One measure: what it is, what to do now, what shows that it was done, and everything that happened to it. */
export function MeasurePage({ hospital, today, id }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useMeasure(hospital, id);
  return (
    <Page broad title={data?.text ?? t('programme.tasks.title')} above={data?.plan.name}>
      <div className="row">
        <Button look="plain" onClick={backToList}>
          {t('programme.tasks.back')}
        </Button>
        {data && <Standing measure={data} />}
      </div>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[6, 12]} />}
      {data && (
        <div className="task-two">
          <div className="stack">
            <AskedToTake hospital={hospital} measure={data} />
            <SettleCard hospital={hospital} measure={data} today={today} />
            <WorkForm hospital={hospital} measure={data} />
            <JudgeForm hospital={hospital} measure={data} />
            <EvidenceCard hospital={hospital} measure={data} today={today} />
            <HistoryCard hospital={hospital} measure={data} today={today} />
          </div>
          <div className="stack">
            <About measure={data} today={today} />
            <DeadlineCard hospital={hospital} measure={data} today={today} />
            <HandCard hospital={hospital} measure={data} today={today} />
          </div>
        </div>
      )}
    </Page>
  );
}

function backToList(): void {
  const query = new URLSearchParams(location.search);
  query.delete('measure');
  navigate(`/staff/tasks?${query}`);
}

function Standing({ measure }: { measure: Measure }) {
  const { t } = useTranslation();
  const due = dueTag(t, measure);
  return (
    <>
      <Tag tone={measure.grade === 'undone' || measure.grade === 'late' ? 'cinnabar' : stateTone[measure.state]}>
        {t(measure.grade ? `programme.tasks.grade.${measure.grade}` : `programme.tasks.state.${measure.state}`)}
      </Tag>
      {due && <Tag tone={due.tone}>{due.words}</Tag>}
    </>
  );
}

function About({ measure, today }: { measure: Measure; today: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const helps = measure.units.flatMap(({ name, part }) => (part === 'supporting' ? [name] : [])).join('、');
  const at = (one: string | null, who: { name: string } | null) =>
    one && [momentName(one, today, lang), who?.name].filter(Boolean).join(' · ');
  return (
    <section className="card stack" aria-label={t('programme.tasks.about')}>
      <h2>{t('programme.tasks.about')}</h2>
      <Facts
        rows={[
          [t('programme.tasks.deadlineWord'), deadlineWords(t, measure, today, lang)],
          [t('programme.tasks.responsible'), responsible(measure)],
          [t('programme.tasks.supporting'), helps],
          [t('programme.tasks.indicators'), measure.indicators.map(({ no, name }) => `${no} ${name}`).join(' · ')],
          [t('programme.tasks.lead'), measure.lead?.name],
          [t('programme.tasks.holder'), measure.holder?.name],
          [t('programme.tasks.started'), at(measure.startedAt, null)],
          [t('programme.tasks.submitted'), at(measure.submittedAt, measure.submittedBy)],
          [t('programme.tasks.judged'), at(measure.judgedAt, measure.judgedBy)],
        ]}
      />
      <details className="task-more">
        <summary>{t('programme.tasks.source')}</summary>
        <p className="task-source">
          {[measure.task.no, measure.task.content].filter(Boolean).join(' ')}
          {measure.source && measure.source !== measure.task.content && `\n${measure.source}`}
          {measure.deadline.text && `\n${t('programme.tasks.deadlineAsWritten', { text: measure.deadline.text })}`}
        </p>
        {measure.line !== null && (
          <p className="quiet-words">{t('programme.tasks.sourceLine', { line: measure.line })}</p>
        )}
      </details>
    </section>
  );
}
