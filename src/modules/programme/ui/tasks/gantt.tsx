import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type Lang, Link } from '#web/kit/index.ts';
import { axisOf, barOf, marksOf, placeOf } from '../../domain/tasks/gantt.ts';
import type { Counts, MeasureItem } from './data.ts';
import { GanttTable } from './gantt-table.tsx';
import { dayWords, deadlineWords, dueTag, measurePath } from './say.ts';
import { TaskList } from './task-list.tsx';

/** From here on the words beside a bar would leave the chart. */
const INSIDE = 780;
const percent = (thousandths: number) => `${thousandths / 10}%`;
const beside = (end: number) => (end > INSIDE ? { right: percent(1000 - end) } : { left: percent(end) });

/** 甘特图: each measure on a line over the months, with its twin as a table; on a phone the list says the same. */
export function Gantt({
  items,
  counts,
  today,
}: {
  items: readonly MeasureItem[];
  counts: Counts | null;
  today: string;
}) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      <div className="only-narrow">
        <TaskList items={items} counts={counts} today={today} />
      </div>
      <section className="card stack only-wide" aria-label={t('programme.tasks.view.gantt')}>
        <div className="row apart">
          <Legend />
          <Button look="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? t('programme.tasks.asChart') : t('programme.tasks.asTable')}
          </Button>
        </div>
        {asTable ? <GanttTable items={items} today={today} /> : <Chart items={items} today={today} />}
      </section>
    </>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <p className="row gantt-legend">
      {/* words: programme.tasks.legend.owed programme.tasks.legend.waits programme.tasks.legend.closed programme.tasks.legend.late programme.tasks.legend.always */}
      {(['owed', 'waits', 'closed', 'late', 'always'] as const).map((name) => (
        <span key={name} className="row">
          <i className={`gantt-key ${name}`} aria-hidden="true" />
          {t(`programme.tasks.legend.${name}`)}
        </span>
      ))}
    </p>
  );
}

function Chart({ items, today }: { items: readonly MeasureItem[]; today: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const axis = axisOf(
    items.map(({ deadline }) => deadline),
    today,
  );
  const nowAt = placeOf(today, axis);
  const now = percent(nowAt);
  return (
    <div className="gantt">
      <div className="gantt-row gantt-head" aria-hidden="true">
        <span />
        <div className="gantt-track">
          {marksOf(axis).map(({ month, words }) => (
            <span key={month} className="gantt-month" style={{ left: percent(placeOf(month, axis)) }}>
              {words}
            </span>
          ))}
          <span className="gantt-now-word" style={{ left: now }}>
            {t('programme.tasks.today')}
          </span>
        </div>
      </div>
      <ul>
        {items.map((item) => {
          const bar = barOf(item.deadline, axis);
          const late = item.due.what === 'overdue' && item.deadline.to ? placeOf(item.deadline.to, axis) : null;
          return (
            <li key={item.id} className="gantt-row">
              <Link to={measurePath(item.id)} className="gantt-name">
                {item.text}
                <span className="only-heard">
                  {`, ${[deadlineWords(t, item, today, lang), dueTag(t, item)?.words].filter(Boolean).join(', ')}`}
                </span>
              </Link>
              <div className="gantt-track" aria-hidden="true">
                <i className="gantt-now" style={{ left: now }} />
                {bar && (
                  <i
                    className={`gantt-bar ${kindOf(item)}${bar.openStart ? ' open-start' : ''}${bar.openEnd ? ' open-end' : ''}`}
                    style={{ left: percent(bar.start), width: percent(bar.width) }}
                  />
                )}
                {late !== null && (
                  <i
                    className="gantt-bar late"
                    style={{ left: percent(late), width: `calc(${now} - ${percent(late)})` }}
                  />
                )}
                {!bar && <span className="gantt-none">{t('programme.tasks.deadline.none')}</span>}
                {bar && <DayLabel item={item} end={bar.start + bar.width} now={nowAt} today={today} />}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The last day beside the end of its bar, or inside it at the right edge; of what is overdue, by how much. */
function DayLabel({ item, end, now, today }: { item: MeasureItem; end: number; now: number; today: string }) {
  const { t, i18n } = useTranslation();
  if (item.due.what === 'overdue')
    return (
      <span className="gantt-day late" style={beside(now)}>
        {dueTag(t, item)?.words}
      </span>
    );
  if (item.deadline.to === null) return null;
  return (
    <span className="gantt-day" style={beside(end)}>
      {dayWords(item.deadline.to, today, i18n.language as Lang)}
    </span>
  );
}

function kindOf({ due, deadline }: MeasureItem): string {
  if (due.what === 'closed') return 'closed';
  if (due.what === 'waits') return 'waits';
  return deadline.kind === 'continuous' || deadline.kind === 'from' ? 'always' : 'owed';
}
