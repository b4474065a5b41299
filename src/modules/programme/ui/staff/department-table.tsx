import { useTranslation } from 'react-i18next';
import { Button, Card } from '#web/kit/index.ts';
import type { Indicator } from './data.ts';
import { barEnd, meetsTarget, shownText, unitWords } from './say.ts';
import { TargetBar } from './target-bar.tsx';

/** Where we lose: the departments, the worst first, each with the way to its visits. */
export function DepartmentTable({ indicator, onOpen }: { indicator: Indicator; onOpen: (department: string) => void }) {
  const { t } = useTranslation();
  const end = barEnd(indicator);
  const worstFirst = indicator.byDepartment.toSorted((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return indicator.direction === 'up' ? a.value - b.value : b.value - a.value;
  });
  return (
    <Card title={t('programme.staff.byDepartment')}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('programme.staff.department')}</th>
            <th scope="col" className="bar-column">
              {t('programme.staff.againstTarget')}
            </th>
            <th scope="col" className="number">
              {t('programme.staff.value')}
            </th>
            <th scope="col" className="number">
              {t('programme.staff.parts')}
            </th>
          </tr>
        </thead>
        <tbody>
          {worstFirst.map((row) => {
            const value = shownText(t, row, indicator);
            return (
              <tr key={row.department.id}>
                <th scope="row">
                  {value === null ? (
                    row.department.name
                  ) : (
                    <Button look="plain" onClick={() => onOpen(row.department.id)}>
                      {row.department.name}
                    </Button>
                  )}
                </th>
                <td>
                  <TargetBar indicator={indicator} value={row.value} end={end} />
                </td>
                <td className={meetsTarget(indicator, row.value) === false ? 'number missed-words' : 'number'}>
                  {value === null ? (
                    <span className="quiet-words">{t('programme.staff.noData')}</span>
                  ) : (
                    `${value} ${unitWords(t, indicator.unit)}`
                  )}
                </td>
                <td className="number quiet-words">
                  {row.numerator} / {row.denominator}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}
