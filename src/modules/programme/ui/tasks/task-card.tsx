import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lang, Link, Tag } from '#web/kit/index.ts';
import type { MeasureItem } from './data.ts';
import { deadlineWords, dueTag, measurePath, responsible, stateTone } from './say.ts';

/** One measure in short: what, whose, until when, how it stands. */
export function TaskCard({ item, today, children }: { item: MeasureItem; today: string; children?: ReactNode }) {
  const { t, i18n } = useTranslation();
  const due = dueTag(t, item);
  const who = (item.holder ?? item.lead)?.name;
  return (
    <article className={`card task-card ${item.due.what}`}>
      <p className="row task-tags">
        {/* words: programme.tasks.state.open programme.tasks.state.working programme.tasks.state.submitted programme.tasks.state.accepted programme.tasks.state.returned programme.tasks.state.dropped programme.tasks.grade.on_time_good programme.tasks.grade.on_time_poor programme.tasks.grade.late programme.tasks.grade.undone */}
        <Tag tone={item.grade === 'undone' || item.grade === 'late' ? 'cinnabar' : stateTone[item.state]}>
          {t(item.grade ? `programme.tasks.grade.${item.grade}` : `programme.tasks.state.${item.state}`)}
        </Tag>
        {due && <Tag tone={due.tone}>{due.words}</Tag>}
        {item.asked && <Tag tone="indigo">{t('programme.tasks.askedTag')}</Tag>}
      </p>
      <Link to={measurePath(item.id)} className="task-open">
        {item.text}
      </Link>
      <p className="quiet-words">
        {[
          deadlineWords(t, item, today, i18n.language as Lang),
          responsible(item),
          who && t('programme.tasks.by', { who }),
          item.evidence > 0 && t('programme.tasks.evidenceCount', { count: item.evidence }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {children}
    </article>
  );
}
