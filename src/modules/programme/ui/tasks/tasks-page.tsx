import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Notice, navigate, Page, Problem, Select, Skeleton, useLocation } from '#web/kit/index.ts';
import { Board } from './board.tsx';
import { useMeasures } from './data.ts';
import { Gantt } from './gantt.tsx';
import { MeasurePage } from './measure-page.tsx';
import { ReminderRule } from './reminder-rule.tsx';
import { TaskList } from './task-list.tsx';
import './tasks.css';

export { words } from './words.ts';

interface Props {
  hospital: number;
  today: string;
  oversees: boolean;
}
const VIEWS = ['list', 'board', 'gantt'] as const;
const ONLY = ['all', 'own', 'overdue', 'unsettled', 'waits', 'closed'] as const;

const AT_ONCE = 60;

/** 任务: mine, one unit's or the whole hospital's, as a list, a board or over time; one of them by its address. */
export function TasksPage(props: Props) {
  const { query } = useLocation();
  const measure = query.get('measure');
  return measure ? <MeasurePage key={measure} {...props} id={measure} /> : <Tasks {...props} />;
}

function go(change: Record<string, string | null>): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, value);
  }
  navigate(`/staff/tasks?${query}`, { replace: true, stay: true });
}

function Tasks({ hospital, today, oversees }: Props) {
  const { t } = useTranslation();
  const { query } = useLocation();
  const scope = query.get('scope') === 'all' && oversees ? 'all' : 'mine';
  const view = VIEWS.find((one) => one === query.get('view')) ?? 'list';
  const only = ONLY.find((one) => one === query.get('only')) ?? 'all';
  const [unit, plan] = [query.get('unit'), query.get('plan')];
  const wish = { scope, unit, plan, only } as const;
  const pages = useMeasures(hospital, { ...wish, order: view === 'gantt' ? 'plan' : 'pressing', limit: AT_ONCE });
  const { data, error, refetch } = pages;
  const items = data?.items ?? [];
  const counts = only === 'own' ? null : (data?.counts ?? null);
  const late = data?.counts.overdue ?? 0;
  const any = Object.values(data?.counts ?? {}).some((count) => count > 0);
  const options = (list: readonly { id: string; name: string }[], all: string) => [
    { value: '', label: all },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Page broad title={t('programme.tasks.title')} below={t('programme.tasks.why')}>
      {oversees && (
        <Choices
          label={t('programme.tasks.whose')}
          value={scope}
          // words: programme.tasks.scope.mine programme.tasks.scope.all
          options={(['mine', 'all'] as const).map((one) => [one, t(`programme.tasks.scope.${one}`)])}
          onChange={(one) => go({ scope: one, unit: null })}
        />
      )}
      <Choices
        label={t('programme.tasks.how')}
        value={view}
        // words: programme.tasks.view.list programme.tasks.view.board programme.tasks.view.gantt
        options={VIEWS.map((one) => [one, t(`programme.tasks.view.${one}`)])}
        onChange={(one) => go({ view: one })}
      />
      <div className="task-filters">
        <Select
          label={t('programme.tasks.unit')}
          value={unit ?? ''}
          options={options(data?.units ?? [], t('programme.tasks.everyUnit'))}
          onChange={(event) => go({ unit: event.target.value })}
        />
        <Select
          label={t('programme.tasks.plan')}
          value={plan ?? ''}
          options={options(data?.plans ?? [], t('programme.tasks.everyPlan'))}
          onChange={(event) => go({ plan: event.target.value })}
        />
        <Select
          label={t('programme.tasks.only')}
          value={only}
          // words: programme.tasks.onlyThese.all programme.tasks.onlyThese.own programme.tasks.onlyThese.overdue programme.tasks.onlyThese.unsettled programme.tasks.onlyThese.waits programme.tasks.onlyThese.closed
          options={ONLY.map((one) => ({ value: one, label: t(`programme.tasks.onlyThese.${one}`) }))}
          onChange={(event) => go({ only: event.target.value })}
        />
      </div>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4, 8, 8]} />}
      {late > 0 && only !== 'overdue' && (
        <Notice tone="wrong" title={t('programme.tasks.lateOnes', { count: late })}>
          <Button look="plain" onClick={() => go({ only: 'overdue' })}>
            {t('programme.tasks.showLate')}
          </Button>
        </Notice>
      )}
      {data && items.length === 0 && (
        <EmptyState text={t(any ? 'programme.tasks.noneFit' : 'programme.tasks.none')} />
        // words: programme.tasks.none programme.tasks.noneFit
      )}
      {items.length > 0 && view === 'list' && <TaskList items={items} counts={counts} today={today} />}
      {items.length > 0 && view === 'board' && <Board hospital={hospital} wish={wish} today={today} />}
      {items.length > 0 && view === 'gantt' && <Gantt items={items} counts={counts} today={today} />}
      {data && pages.hasNextPage && view !== 'board' && (
        <Button look="quiet" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('programme.tasks.showMore', { count: data.total - items.length })}
        </Button>
      )}
      {oversees && scope === 'all' && <ReminderRule hospital={hospital} />}
    </Page>
  );
}

function Choices({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  return (
    <fieldset className="task-choices">
      <legend className="only-heard">{label}</legend>
      {options.map(([name, words]) => (
        <Button
          key={name}
          look={name === value ? 'main' : 'quiet'}
          aria-pressed={name === value}
          onClick={() => onChange(name)}
        >
          {words}
        </Button>
      ))}
    </fieldset>
  );
}
