import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type Lang, momentName, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { ChangeRule } from './change-rule.tsx';
import { PoolsCard } from './pools-card.tsx';
import { type RuleItem, type RuleList, useRules } from './rule-data.ts';
import { scopeWords } from './rule-say.ts';

/** 叫号规则: how lines are ordered and called, for all or for one department or class; and who changed what, why. */
export function RulesPage({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const rules = useRules(hospital);
  return (
    <Page title={t('queue.staff.rules')} below={t('queue.staff.rulesWhy')}>
      {rules.error && <Problem error={rules.error} onRetry={() => void rules.refetch()} />}
      {!rules.data && !rules.error && <Skeleton rows={[4, 4, 4]} />}
      <ul className="rota">
        {rules.data?.items.map((item) => (
          <Rule key={item.key} hospital={hospital} item={item} lists={rules.data} />
        ))}
      </ul>
      {rules.data && <PoolsCard hospital={hospital} />}
      {rules.data && rules.data.history.length > 0 && <History today={today} rows={rules.data.history} />}
    </Page>
  );
}

interface RuleProps {
  hospital: number;
  item: RuleItem;
  lists: Pick<RuleList, 'departments' | 'doctors'>;
}

function Rule({ hospital, item, lists }: RuleProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const own = item.own.filter((one) => one.department || one.slotClass || one.practitioner);
  return (
    <li className="card stack">
      <div className="row apart">
        <div>
          <h2>{item.name}</h2>
          <p>
            {t('queue.staff.rules.all')} {said(item.value)}
            {own.map((one) => ` · ${scopeWords(t, one)} ${said(one.value)}`).join('')}
          </p>
        </div>
        <Button
          look="quiet"
          aria-expanded={open}
          aria-label={`${t('queue.staff.rules.change')} ${item.name}`}
          onClick={() => setOpen(!open)}
        >
          {t('queue.staff.rules.change')}
        </Button>
      </div>
      {open && <ChangeRule hospital={hospital} item={item} {...lists} onDone={() => setOpen(false)} />}
    </li>
  );

  // words: queue.staff.rules.is.minutes queue.staff.rules.is.people queue.staff.rules.is.times
  function said(value: string): string {
    if (item.limits) return t(`queue.staff.rules.is.${item.limits.unit}`, { value });
    return item.choices?.find((one) => one.value === value)?.name ?? value;
  }
}

function History({ today, rows }: { today: string; rows: RuleList['history'] }) {
  const { t, i18n } = useTranslation();
  const said = (value: string | null) => value ?? t('queue.staff.rules.byDefault');
  return (
    <section className="stack">
      <h2>{t('queue.staff.rules.history')}</h2>
      <ul className="rota">
        {rows.map((row) => (
          <li key={row.id} className="card">
            <b>{row.name}</b>{' '}
            {row.department || row.slotClass || row.practitioner ? scopeWords(t, row) : t('queue.staff.rules.all')}{' '}
            {t('queue.staff.rules.fromTo', { before: said(row.before), value: said(row.value) })}
            <p>{row.reason}</p>
            <p className="quiet-words small">
              {momentName(row.at, today, i18n.language as Lang)} · {row.byName}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
