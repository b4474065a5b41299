import { useTranslation } from 'react-i18next';
import { type Lang, Link } from '#web/kit/index.ts';
import type { MeasureItem } from './data.ts';
import { deadlineWords, dueTag, measurePath, responsible } from './say.ts';

/** The chart in words: the same measures, line by line. */
export function GanttTable({ items, today }: { items: readonly MeasureItem[]; today: string }) {
  const { t, i18n } = useTranslation();
  return (
    <table className="task-table">
      <thead>
        <tr>
          <th scope="col">{t('programme.tasks.measure')}</th>
          <th scope="col">{t('programme.tasks.unit')}</th>
          <th scope="col">{t('programme.tasks.deadlineWord')}</th>
          <th scope="col">{t('programme.tasks.stateWord')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} className={item.due.what}>
            <th scope="row">
              <Link to={measurePath(item.id)} className="task-open">
                {item.text}
              </Link>
            </th>
            <td>{responsible(item)}</td>
            <td>{deadlineWords(t, item, today, i18n.language as Lang)}</td>
            <td>
              {t(item.grade ? `programme.tasks.grade.${item.grade}` : `programme.tasks.state.${item.state}`)}
              {dueTag(t, item) && ` · ${dueTag(t, item)?.words}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
