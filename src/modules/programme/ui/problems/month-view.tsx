import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import {
  Button,
  dateOf,
  EmptyState,
  Input,
  type Lang,
  LinkButton,
  monthDay,
  Problem,
  Skeleton,
  Tag,
} from '#web/kit/index.ts';
import { type Month, useActs, useMonth } from './data.ts';
import { tidy } from './say.ts';

/** 月度检查: every unit's month, ticked one after the other. */
export function MonthView({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const [month, setMonth] = useState(today.slice(0, 7));
  const { data, error, refetch } = useMonth(hospital, month);
  const units = data?.units ?? [];
  const ticked = units.filter(({ checked }) => checked !== null).length;
  return (
    <>
      <Input
        type="month"
        label={t('programme.problems.month')}
        value={month}
        min="2020-01"
        max={today.slice(0, 7)}
        onChange={({ target: { value } }) => /^20\d\d-\d\d$/.test(value) && setMonth(value)}
      />
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[5, 5, 5]} />}
      {data && units.length === 0 && <EmptyState text={t('programme.problems.noUnits')} />}
      {units.length > 0 && (
        <p>
          <b>{t('programme.problems.ticked', { done: ticked, all: units.filter(({ unit }) => unit).length })}</b>
        </p>
      )}
      <ul className="stack">
        {units.map((row) => (
          <li key={row.unit?.id ?? 'none'} className="card">
            <UnitMonth key={data?.month} hospital={hospital} month={month} row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

function UnitMonth({ hospital, month, row }: { hospital: number; month: string; row: Month['units'][number] }) {
  const { t, i18n } = useTranslation();
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [remark, setRemark] = useState('');
  const { unit, checked, overdue, returned } = row;
  const name = unit?.name ?? t('programme.problems.noUnit');
  return (
    <section className="stack" aria-label={name}>
      <div className="row apart">
        <h2>{name}</h2>
        {unit && (
          <LinkButton look="plain" to={`/staff/problems?view=board&show=open&unit=${unit.id}`}>
            {t('programme.problems.openList', { name })}
          </LinkButton>
        )}
      </div>
      <p className="problem-tags">
        <Tag>{t('programme.problems.monthFound', { count: row.found })}</Tag>
        <Tag tone="jade">{t('programme.problems.monthClosed', { count: row.closed })}</Tag>
        <Tag tone="indigo">{t('programme.problems.monthOpen', { count: row.open })}</Tag>
        {overdue > 0 && <Tag tone="cinnabar">{t('programme.problems.monthOverdue', { count: overdue })}</Tag>}
        {returned > 0 && <Tag tone="cinnabar">{t('programme.problems.monthReturned', { count: returned })}</Tag>}
      </p>
      {checked && (
        <p className="quiet-words">
          {t('programme.problems.checkedBy', {
            date: monthDay(dateOf(checked.at), i18n.language as Lang),
            name: checked.by,
            open: checked.open,
            overdue: checked.overdue,
          })}{' '}
          {checked.remark}
        </p>
      )}
      {unit && !checked && (
        <div className="problem-tick">
          <Input
            label={t('programme.problems.monthRemark')}
            maxLength={300}
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
          />
          <Button
            look="quiet"
            busy={busy}
            aria-label={t('programme.problems.tickUnit', { name })}
            onClick={() => void run(() => acts.tick(month, unit.id, tidy(remark)))}
          >
            {t('programme.problems.tick')}
          </Button>
        </div>
      )}
      {error !== null && <Problem error={error} />}
    </section>
  );
}
