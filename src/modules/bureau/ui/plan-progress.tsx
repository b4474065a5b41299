import { useTranslation } from 'react-i18next';
import type { Console, Paper } from './data.ts';

type Tasks = NonNullable<Paper['plan']>['tasks'];
const columns = ['measures', 'waiting', 'working', 'submitted', 'accepted', 'overdue'] as const;

/** How far one hospital is with each task: numbers of measures. */
export function PlanProgress({ tasks, progress, name }: { tasks: Tasks; progress: Console['progress']; name: string }) {
  const { t } = useTranslation();
  // words: bureau.progress.measures bureau.progress.waiting bureau.progress.working bureau.progress.submitted
  // words: bureau.progress.accepted bureau.progress.overdue
  const sum = (column: (typeof columns)[number]) => progress.reduce((all, one) => all + one[column], 0);
  if (progress.length === 0) return <p className="quiet-words">{t('bureau.noProgress')}</p>;
  const graded = (['onTimeGood', 'onTimePoor', 'late', 'undone'] as const)
    .map((grade) => [grade, progress.reduce((all, one) => all + one[grade], 0)] as const)
    .filter(([, count]) => count > 0);
  // words: bureau.grade.onTimeGood bureau.grade.onTimePoor bureau.grade.late bureau.grade.undone
  return (
    <>
      <dl className="bureau-facts">
        {columns.map((column) => (
          <div key={column} className={column === 'overdue' && sum(column) > 0 ? 'bad' : undefined}>
            <dt>{t(`bureau.progress.${column}`)}</dt>
            <dd>{sum(column)}</dd>
          </div>
        ))}
      </dl>
      {graded.length > 0 && (
        <p>{graded.map(([grade, count]) => `${t(`bureau.grade.${grade}`)} ${count}`).join(' · ')}</p>
      )}
      <details className="bureau-more">
        <summary>
          {t('bureau.byTask')}
          <span className="only-heard"> {name}</span>
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard */}
        <section className="bureau-wide" tabIndex={0} aria-label={`${t('bureau.byTask')} ${name}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('bureau.task')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`bureau.progress.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {progress.map((one) => (
                <tr key={one.no}>
                  <th scope="row">
                    {one.no} {tasks[one.no - 1]?.content}
                  </th>
                  {columns.map((column) => (
                    <td key={column}>{one[column]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </>
  );
}
