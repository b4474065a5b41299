import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton, Tag } from '#web/kit/index.ts';
import { ProblemFromFigure } from '../problems/index.tsx';
import { BesideOf } from './beside-of.tsx';
import { Course } from './course.tsx';
import type { TableRow, TableValue } from './data.ts';
import { DeclareForm } from './declare-form.tsx';
import { DefinitionOf } from './definition-of.tsx';
import { HistoryOf } from './history-of.tsx';
import { missedIn } from './say.ts';
import { ScopeForm } from './scope-form.tsx';
import { TargetForm } from './target-form.tsx';
import { TasksOf } from './tasks-of.tsx';
import { ValueChart } from './value-chart.tsx';

type Doing = 'declare' | 'target' | 'scope' | null;

/** Everything about one value: its course, its rule, who said what, and what the office may do with it. */
export function ValueCard({
  hospital,
  department,
  row,
  value,
  permissions,
  today,
  onClose,
}: {
  hospital: number;
  /** Whose value it is; null: the whole hospital's. */
  department: { id: string; name: string } | null;
  row: TableRow;
  value: TableValue;
  permissions: readonly string[];
  today: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // It opens above the table in which it was asked for: bring the eye along.
  useEffect(() => heading.current?.focus(), []);
  const name = value.name === row.name ? row.name : `${row.name}${t('programme.set.between')}${value.name}`;
  const declares = permissions.includes('programme.declare');
  const over = () => setDoing(null);
  return (
    <section className="card stack" aria-label={name}>
      <div className="row apart">
        <h2 ref={heading} tabIndex={-1}>
          {row.no} {name} {row.mark && '▲'} {department && <small>{department.name}</small>}
        </h2>
        <Button look="plain" onClick={onClose}>
          {t('programme.set.close')}
        </Button>
      </div>
      <p className="quiet-words">{t(value.direction === 'up' ? 'programme.set.up' : 'programme.set.down')}</p>
      {!row.applicable && (
        <p>
          <Tag>{t('programme.set.status.not-applicable')}</Tag> {row.applicableWhy}
        </p>
      )}
      <ValueChart value={value} />
      <Course value={value} hospital={hospital} />
      <BesideOf value={value} keeps={permissions.includes('people.manage')} />
      <div className="row">
        {value.source === 'computed' && value.certificates === null && (
          <LinkButton to={`/leadership?view=indicators&no=${row.no}`} look="quiet">
            {t('programme.set.toRecords')}
          </LinkButton>
        )}
        {declares && value.source === 'declared' && row.applicable && (
          <Button look="quiet" aria-expanded={doing === 'declare'} onClick={() => setDoing('declare')}>
            {t('programme.set.declare')}
          </Button>
        )}
        {declares && value.unit !== 'grade' && (
          <Button look="quiet" aria-expanded={doing === 'target'} onClick={() => setDoing('target')}>
            {t('programme.set.setTarget')}
          </Button>
        )}
        {declares && (
          <Button look="quiet" aria-expanded={doing === 'scope'} onClick={() => setDoing('scope')}>
            {t('programme.set.setScope')}
          </Button>
        )}
      </div>
      {permissions.includes('programme.round') && (
        <Suspense fallback={null}>
          <ProblemFromFigure hospital={hospital} missed={missedIn(t, value)} />
        </Suspense>
      )}
      {doing === 'declare' && (
        <DeclareForm
          hospital={hospital}
          department={department?.id ?? null}
          value={value}
          today={today}
          onDone={over}
        />
      )}
      {doing === 'target' && <TargetForm hospital={hospital} value={value} today={today} onDone={over} />}
      {doing === 'scope' && <ScopeForm hospital={hospital} row={row} onDone={over} />}
      <TasksOf hospital={hospital} no={row.no} />
      <HistoryOf hospital={hospital} value={value} decides={permissions.includes('programme.oversee')} />
      <DefinitionOf value={value} />
    </section>
  );
}
