import { useTranslation } from 'react-i18next';
import { Facts } from '#web/kit/index.ts';
import type { PlanView } from './data.ts';

/** Who leads the whole, and the rows of the document's annex of indicators. */
export function Rest({ indicators, group }: Pick<PlanView, 'indicators' | 'group'>) {
  const { t } = useTranslation();
  return (
    <>
      {group.length > 0 && (
        <details className="card plan-fold">
          <summary>
            <h2>{t('programme.plan.group')}</h2>
          </summary>
          <Facts rows={group.map(({ role, text }) => [role, text])} />
        </details>
      )}
      {indicators.length > 0 && (
        <details className="card plan-fold">
          <summary>
            <h2>{t('programme.plan.indicators', { count: indicators.length })}</h2>
          </summary>
          <Facts
            rows={indicators.map(({ no, name, values }) => [
              [no, name].filter(Boolean).join(' '),
              values.map(({ column, text }) => `${column} ${text}`).join(' · '),
            ])}
          />
        </details>
      )}
    </>
  );
}
