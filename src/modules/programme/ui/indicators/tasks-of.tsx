import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Problem, Skeleton, Tag } from '#web/kit/index.ts';
import type { LinkedTasks } from '../../contract-links.ts';

/** The tasks of the plans that are to move this indicator, and how far they are. */
export function TasksOf({ hospital, no }: { hospital: number; no: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['programme', 'indicator-tasks', hospital, no],
    queryFn: () => api<LinkedTasks>(`/api/h/${hospital}/programme/indicators/${no}/tasks`),
  });
  return (
    <div className="stack">
      <h3>{t('programme.set.tasks')}</h3>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[2]} />}
      {data?.items.length === 0 && <p className="quiet-words">{t('programme.set.noTasks')}</p>}
      {data && data.items.length > 0 && (
        <ul className="set-tasks">
          {data.items.map((task) => (
            <li key={task.id}>
              <span>
                <b>{[task.no, task.content].filter(Boolean).join(' ')}</b>{' '}
                <span className="quiet-words">{task.plan.name}</span>
              </span>
              <span className="row">
                <Tag tone={task.accepted === task.measures && task.measures > 0 ? 'jade' : 'plain'}>
                  {t('programme.set.taskDone', { done: task.accepted, all: task.measures })}
                </Tag>
                {task.overdue > 0 && <Tag tone="cinnabar">{t('programme.set.taskLate', { count: task.overdue })}</Tag>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
