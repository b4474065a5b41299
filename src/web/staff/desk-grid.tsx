import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import {
  anywhere,
  DepartmentPicker,
  MonthFilters,
  MonthGrid,
  useDepartments,
  WeekGrid,
} from '#modules/booking/ui/staff/index.tsx';
import { Button } from '#web/kit/index.ts';
import { daysLater } from './days.ts';
import { isTyping } from './desk-focus.ts';
import type { useDesk } from './use-desk.ts';

interface Props {
  hospital: number;
  today: string;
  desk: ReturnType<typeof useDesk>;
  grid: RefObject<HTMLDivElement | null>;
  /** Whether there is a month to look at, too. */
  months: boolean;
}

/** Where a cell is chosen: in a department's week, or in a month of all doctors. */
export function DeskGrid({ hospital, today, desk, grid, months }: Props) {
  const { t } = useTranslation();
  const departments = useDepartments(hospital);
  const { state } = desk;

  /** Page up and down turn to the department before and after; in the month to the doctors before and after. */
  function turn(event: KeyboardEvent) {
    const by = { PageUp: -1, PageDown: 1 }[event.key];
    if (!by || isTyping(event.target)) return;
    event.preventDefault();
    if (state.view === 'month') return desk.askMonth({ page: Math.max(0, state.month.page + by) });
    const all = departments.data ?? [];
    const next = all[all.findIndex((one) => one.id === state.department) + by];
    if (next) desk.enterDepartment(next.id, anywhere);
  }

  return (
    <>
      <div className="row apart">
        {state.view === 'week' ? (
          <DepartmentPicker hospital={hospital} chosen={state.department} onChoose={desk.enterDepartment} />
        ) : (
          <MonthFilters hospital={hospital} question={state.month} onChange={desk.askMonth} />
        )}
        <div className="row">
          {months && (
            // biome-ignore lint/a11y/useSemanticElements: two buttons that stay in one line, not a form
            <div className="channel-switch" role="group" aria-label={t('web.staff.view')}>
              {(['week', 'month'] as const).map((view) => (
                <button key={view} type="button" aria-pressed={state.view === view} onClick={() => desk.show(view)}>
                  {t(`web.staff.view.${view}`)}
                </button>
              ))}
            </div>
          )}
          {state.view === 'week' && (
            <>
              <Button
                look="plain"
                disabled={state.from <= today}
                onClick={() => desk.showWeek(daysLater(state.from, -7))}
              >
                {t('web.staff.weekBefore')}
              </Button>
              <Button look="plain" onClick={() => desk.showWeek(daysLater(state.from, 7))}>
                {t('web.staff.weekAfter')}
              </Button>
            </>
          )}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the grid inside, which has the focus */}
      <div ref={grid} className={state.view === 'week' ? 'week-scroll' : 'stack'} onKeyDown={turn}>
        {state.view === 'week' ? (
          <WeekGrid
            hospital={hospital}
            department={state.department}
            from={state.from}
            today={today}
            chosen={state.cell?.session ?? null}
            seek={state.seek}
            onChoose={desk.showCell}
            onEnter={desk.enter}
            onSought={desk.sought}
            onEdge={desk.beyond}
          />
        ) : (
          <MonthGrid
            hospital={hospital}
            today={today}
            question={state.month}
            chosen={state.cell}
            seek={state.seek}
            onChoose={desk.showCell}
            onEnter={desk.enter}
            onSought={() => desk.sought(null)}
            onPage={(page) => desk.askMonth({ page })}
          />
        )}
      </div>
    </>
  );
}
// words: web.staff.view.week web.staff.view.month
