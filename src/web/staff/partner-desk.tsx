import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConfirmPanel,
  DepartmentPicker,
  PatientAppointments,
  SessionSlots,
  useOwnInstitution,
  Via,
  WeekGrid,
} from '#modules/booking/ui/staff/index.tsx';
import { FindPatient, PatientLine, RegisterPatient } from '#modules/identity/ui/staff/index.tsx';
import { Button, EmptyState, Problem, Tag } from '#web/kit/index.ts';
import { daysLater } from './days.ts';
import { useDesk } from './use-desk.ts';

/** The desk of a lower-tier institution: the steps of the registrar's, with what a partner may see and book. */
export function PartnerDesk({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const find = useRef<HTMLInputElement>(null);
  const slots = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const confirm = useRef<HTMLDivElement>(null);
  const desk = useDesk({ find, slots, grid, confirm }, today);
  const own = useOwnInstitution(hospital);
  const { state } = desk;
  if (own.error) return <Problem error={own.error} onRetry={() => void own.refetch()} />;

  return (
    <Via.Provider value="partner">
      <main id="main" className="desk">
        <section className="desk-person" aria-label={t('web.staff.person')}>
          <h1 className="only-heard">{t('web.staff.partner')}</h1>
          {own.data && <Tag tone="jade">{own.data.name}</Tag>}
          {state.registering ? (
            <RegisterPatient
              outside
              hospital={hospital}
              today={today}
              typed={state.text}
              onDone={desk.take}
              onLeave={desk.startOver}
            />
          ) : state.patient ? (
            <div className="stack">
              <div className="card chosen-person">
                <PatientLine patient={state.patient} />
                <Button look="plain" onClick={desk.startOver}>
                  {t('web.staff.another')} <kbd>/</kbd>
                </Button>
              </div>
              <PatientAppointments hospital={hospital} patient={state.patient.id} today={today} actions={() => null} />
            </div>
          ) : (
            <>
              <FindPatient
                outside
                hospital={hospital}
                inputRef={find}
                text={state.text}
                onText={desk.type}
                onChoose={desk.take}
                onRegister={desk.register}
              />
              {state.text.trim().length < 2 && (
                <EmptyState icon="me" text={t('web.staff.findWhy')}>
                  <Button look="quiet" onClick={desk.register}>
                    {t('web.staff.new')} <kbd>N</kbd>
                  </Button>
                </EmptyState>
              )}
            </>
          )}
        </section>
        <section className="desk-week" aria-label={t('web.staff.choose')}>
          <div className="row apart">
            <DepartmentPicker hospital={hospital} chosen={state.department} onChoose={desk.enterDepartment} />
            <div className="row">
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
            </div>
          </div>
          <div ref={grid} className="week-scroll">
            <WeekGrid
              hospital={hospital}
              department={state.department}
              from={state.from}
              today={today}
              chosen={state.cell?.session ?? null}
              onChoose={desk.showSession}
              onEnter={desk.goToSlots}
            />
          </div>
          {state.cell && state.department && (
            <SessionSlots
              key={state.cell.session}
              hospital={hospital}
              department={state.department}
              date={state.cell.date}
              today={today}
              session={state.cell.session}
              box={slots}
              chosen={state.target?.slot?.id ?? null}
              onChoose={desk.choose}
            />
          )}
        </section>
        <section className="desk-confirm" aria-label={t('web.staff.confirm')}>
          <h2>{t('web.staff.confirm')}</h2>
          <ConfirmPanel
            hospital={hospital}
            today={today}
            patient={state.patient}
            target={state.target}
            box={confirm}
            onNext={desk.startOver}
          />
        </section>
      </main>
    </Via.Provider>
  );
}
