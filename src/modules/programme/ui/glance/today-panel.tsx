import { useTranslation } from 'react-i18next';
import { type Lang, monthDay, Tag } from '#web/kit/index.ts';
import type { Glance } from './data.ts';
import { Opens } from './figure-card.tsx';

/** How many of each stand here; the figures above open them all. */
const FIRST = 3;

/** 需要今天处理: the problems that press most and the units with tasks past their date. */
export function TodayPanel({ glance, works }: { glance: Glance; works: boolean }) {
  const { t } = useTranslation();
  const { problems, tasks } = glance;
  const nothing = problems.first.length === 0 && tasks.units.length === 0;
  return (
    <section className="card glance-panel" aria-label={t('programme.glance.today')}>
      <h2>{t('programme.glance.today')}</h2>
      {nothing && <p>{t('programme.glance.nothingToday')}</p>}
      <ul className="glance-list">
        {problems.first.slice(0, FIRST).map((one) => (
          <li key={one.id}>
            <DueTag problem={one} />
            <span className="glance-words">
              {works ? (
                <Opens to={`/staff/problems?problem=${one.id}`} className="glance-link">
                  {one.words}
                </Opens>
              ) : (
                one.words
              )}
            </span>
            <span className="quiet-words">{one.unit?.name}</span>
          </li>
        ))}
        {tasks.units.slice(0, FIRST).map(({ id, name, overdue }) => (
          <li key={id}>
            <Tag tone="cinnabar">{t('programme.glance.tasksLate', { count: overdue })}</Tag>
            <span className="glance-words">
              {works ? (
                <Opens to={`/staff/tasks?scope=all&only=overdue&unit=${id}`} className="glance-link">
                  {name}
                </Opens>
              ) : (
                name
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet-words">
        {t('programme.glance.monthWork', { found: problems.found, closed: problems.closed })}
      </p>
    </section>
  );
}

function DueTag({ problem }: { problem: Glance['problems']['first'][number] }) {
  const { t, i18n } = useTranslation();
  if (problem.overdue) return <Tag tone="cinnabar">{t('programme.glance.late')}</Tag>;
  if (problem.state === 'returned') return <Tag tone="cinnabar">{t('programme.glance.returned')}</Tag>;
  if (!problem.dueOn) return null;
  return (
    <Tag tone="amber">{t('programme.glance.until', { date: monthDay(problem.dueOn, i18n.language as Lang) })}</Tag>
  );
}
