import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Problem, Skeleton } from '#web/kit/index.ts';
import { ProblemFromFigure } from '../problems/index.tsx';
import { Clinics } from './clinics.tsx';
import { isOfSlots, useIndicators, type View } from './data.ts';
import { Definition } from './definition.tsx';
import { DepartmentTable } from './department-table.tsx';
import { IndicatorCard } from './indicator-card.tsx';
import { missedIn, periodWords } from './say.ts';
import { Slots } from './slots.tsx';
import { Trend } from './trend.tsx';
import { Visits } from './visits.tsx';

/** How are we now, where do we lose: indicators, their departments, their course and the visits behind them. */
export function IndicatorsPage({
  hospital,
  view,
  makesProblems = false,
  onView,
}: {
  hospital: number;
  /** A figure that misses its target can be made a problem here. */
  makesProblems?: boolean;
  view: View;
  onView: (part: Partial<View>) => void;
}) {
  const { t } = useTranslation();
  const answer = useIndicators(hospital, view.period);
  if (answer.error && !answer.data) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton rows={[[11, 2], 18]} />;
  const { items, period } = answer.data;
  const indicator = items.find((one) => one.no === view.no) ?? items[0];
  if (!indicator) return null;
  const departments = indicator.byDepartment.map((one) => one.department);
  const place = departments.find((one) => one.id === view.department)?.name ?? t('programme.staff.wholeHospital');
  const Behind = isOfSlots(indicator) ? Slots : indicator.unit === 'bool' ? Clinics : Visits;
  const periods = [...new Set([...indicator.trend.map((one) => one.period), period, period.slice(0, 4)])];

  return (
    <div className="stack">
      <div className="row apart">
        <p className="quiet-words">
          {answer.data.from} – {answer.data.to}
        </p>
        <select
          className="input department"
          aria-label={t('programme.staff.period')}
          value={period}
          onChange={(event) => onView({ period: event.target.value, visits: false })}
        >
          {periods.toReversed().map((one) => (
            <option key={one} value={one}>
              {periodWords(t, one)}
            </option>
          ))}
        </select>
      </div>
      <div className="indicator-cards">
        {items.map((one) => (
          <IndicatorCard
            key={one.no}
            indicator={one}
            chosen={one.no === indicator.no}
            onChoose={() => onView({ no: one.no, department: null, visits: false })}
          />
        ))}
      </div>
      {view.visits && (
        <Behind
          hospital={hospital}
          view={{ ...view, no: indicator.no, period }}
          name={place}
          onClose={() => onView({ visits: false, department: null })}
        />
      )}
      <div className="two wall-two">
        <div className="stack">
          <DepartmentTable indicator={indicator} onOpen={(department) => onView({ department, visits: true })} />
        </div>
        <div className="stack">
          <Trend indicator={indicator} />
          <div>
            <Button look="quiet" onClick={() => onView({ department: null, visits: true })}>
              {isOfSlots(indicator)
                ? t('programme.staff.openSlots')
                : indicator.unit === 'bool'
                  ? t('programme.staff.openClinics')
                  : t('programme.staff.openVisits')}
            </Button>
          </div>
          {makesProblems && (
            <Suspense fallback={null}>
              <ProblemFromFigure
                key={`${indicator.no} ${period}`}
                hospital={hospital}
                missed={missedIn(t, indicator, period)}
              />
            </Suspense>
          )}
          <Definition indicator={indicator} />
        </div>
      </div>
    </div>
  );
}
