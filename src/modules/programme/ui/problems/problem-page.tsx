import { useTranslation } from 'react-i18next';
import { Facts, type Lang, Link, monthDay, Notice, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { AssignForm } from './assign-form.tsx';
import { type ProblemFull, useProblem } from './data.ts';
import { DropForm } from './drop-form.tsx';
import { History } from './history.tsx';
import { LookForm } from './look-form.tsx';
import type { Viewer } from './problems-page.tsx';
import { RectifyForm } from './rectify-form.tsx';
import { categoryWords, daysBetween, stateTone, stateWords } from './say.ts';

/** One problem: where it stands, what I am to do, and everything that happened. */
export function ProblemPage({ id, ...viewer }: Viewer & { id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useProblem(viewer.hospital, id);
  return (
    <Page broad title={data?.words ?? t('programme.problems.one')} back="/staff/problems">
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[6, 12]} />}
      {data && <Standing key={data.version} {...viewer} problem={data} />}
    </Page>
  );
}

function Standing({ problem, ...viewer }: Viewer & { problem: ProblemFull }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const { hospital, today } = viewer;
  const { may, state, dueOn, overdue, returns, again, figure } = problem;
  const same = { hospital, today, problem };
  return (
    <div className="two">
      <div className="stack">
        <div className="problem-tags">
          <Tag tone={stateTone[state]}>{stateWords(t, state)}</Tag>
          {overdue && dueOn && (
            <Tag tone="cinnabar">{t('programme.problems.lateDays', { count: daysBetween(dueOn, today) })}</Tag>
          )}
          {returns > 0 && <Tag tone="cinnabar">{t('programme.problems.returns', { count: returns })}</Tag>}
        </div>
        {may.assign && state === 'recorded' && <AssignForm {...same} />}
        {may.rectify && <RectifyForm {...same} />}
        {may.look && <LookForm {...same} />}
        {state === 'rectified' && !may.look && <Notice>{t('programme.problems.waitsForLook')}</Notice>}
        {again.length > 0 && (
          <Notice tone="soon" title={t('programme.problems.foundBefore', { count: again.length })}>
            <ul className="problem-again">
              {again.map((one) => (
                <li key={one.id}>
                  <Link to={`/staff/problems?problem=${one.id}`}>
                    {monthDay(one.foundOn, lang)} {one.words}
                  </Link>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <History hospital={hospital} steps={problem.steps} today={today} />
      </div>
      <div className="stack">
        <section className="card" aria-label={t('programme.problems.facts')}>
          <Facts
            rows={[
              [t('programme.problems.place'), problem.place],
              [t('programme.problems.category'), categoryWords(t, problem.category)],
              // words: programme.problems.severity.minor programme.problems.severity.ordinary
              [t('programme.problems.severity'), t(`programme.problems.severity.${problem.severity}`)],
              // words: programme.problems.source.round programme.problems.source.walk programme.problems.source.inspection
              // words: programme.problems.source.complaint programme.problems.source.indicator programme.problems.source.other
              [t('programme.problems.source'), t(`programme.problems.source.${problem.source}`)],
              [t('programme.problems.step'), problem.walkStep && t(`programme.problems.step.${problem.walkStep}`)],
              [t('programme.problems.foundOn'), monthDay(problem.foundOn, lang)],
              [t('programme.problems.foundBy'), problem.recordedBy],
              [t('programme.problems.unit'), problem.unit?.name],
              [t('programme.problems.person'), problem.assignee],
              [t('programme.problems.due'), dueOn && monthDay(dueOn, lang)],
              [
                t('programme.problems.figure'),
                figure &&
                  t('programme.problems.figureOf', {
                    value: figure.value,
                    target: figure.target ?? '–',
                    unit: figure.unit,
                  }),
              ],
            ]}
          />
        </section>
        {may.assign && state !== 'recorded' && (
          <details className="card">
            <summary className="btn plain">{t('programme.problems.reassign')}</summary>
            <AssignForm {...same} />
          </details>
        )}
        {may.drop && (
          <details className="card">
            <summary className="btn plain">{t('programme.problems.drop')}</summary>
            <DropForm {...same} />
          </details>
        )}
      </div>
    </div>
  );
}
