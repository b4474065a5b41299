import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Channel, ConfirmPanel, ForPatient, Via } from '#modules/booking/ui/staff/index.tsx';
import { DeskGrid } from './desk-grid.tsx';
import type { DeskParts } from './desk-parts.ts';
import { DeskPerson } from './desk-person.tsx';
import { DeskTimes } from './desk-times.tsx';
import { KeyHints } from './key-hints.tsx';
import { useDeskChannel } from './use-channel.ts';
import { useDesk } from './use-desk.ts';

/** One screen and a keyboard, for the hospital's own desk and a partner's: find, choose, confirm; no dialog. */
export function DeskPage({ hospital, today, via, title, above, personActs, appointmentActs }: DeskParts) {
  const { t } = useTranslation();
  const find = useRef<HTMLInputElement>(null);
  const slots = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const confirm = useRef<HTMLDivElement>(null);
  const desk = useDesk({ find, slots, grid, confirm }, today);
  const [channel, setChannel] = useDeskChannel();
  const { state } = desk;
  const own = via === 'desk';

  const choosing = <DeskGrid hospital={hospital} today={today} desk={desk} grid={grid} months={own} />;
  const times = <DeskTimes hospital={hospital} today={today} desk={desk} slots={slots} waitlist={own} />;
  return (
    <Via.Provider value={via}>
      <Channel.Provider value={channel}>
        <main id="main" className="desk" data-view={state.view}>
          <section className="desk-person" aria-label={t('web.staff.person')}>
            <h1 className="only-heard">{title}</h1>
            {above}
            <DeskPerson
              hospital={hospital}
              today={today}
              desk={desk}
              find={find}
              outside={!own}
              channel={own ? { channel, choose: setChannel } : null}
              personActs={personActs}
              appointmentActs={appointmentActs}
            />
            <KeyHints own={own} />
          </section>
          {/* A month needs the whole width: it stands below, and its times where the week would be. */}
          <section className="desk-week" aria-label={t('web.staff.choose')}>
            {state.view === 'week' && choosing}
            <ForPatient.Provider value={state.patient?.id ?? null}>{times}</ForPatient.Provider>
          </section>
          <section className="desk-confirm" aria-label={t('web.staff.confirm')}>
            <h2>{t('web.staff.confirm')}</h2>
            <ConfirmPanel
              hospital={hospital}
              today={today}
              patient={state.patient}
              target={state.target}
              moving={state.moving}
              waiting={state.entering || state.seek?.enter === true}
              box={confirm}
              onStep={desk.step}
              onMoved={desk.moved}
              onNext={desk.startOver}
            />
          </section>
          {state.view === 'month' && (
            <section className="desk-month" aria-label={t('web.staff.view.month')}>
              {choosing}
            </section>
          )}
        </main>
      </Channel.Provider>
    </Via.Provider>
  );
}
