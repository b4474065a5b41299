import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Channel, ConfirmPanel, Via, WaitlistPanel } from '#modules/booking/ui/staff/index.tsx';
import { DeskGrid } from './desk-grid.tsx';
import type { DeskParts } from './desk-parts.ts';
import { DeskPerson } from './desk-person.tsx';
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

  const choose = (
    <section key="choose" className="desk-week" aria-label={t('web.staff.choose')}>
      <DeskGrid hospital={hospital} today={today} desk={desk} grid={grid} slots={slots} months={own} />
      {own && state.cell && (
        <WaitlistPanel
          hospital={hospital}
          department={state.cell.department}
          date={state.cell.date}
          practitioner={state.cell.practitioner}
          patient={state.patient}
        />
      )}
    </section>
  );
  const confirming = (
    <section key="confirm" className="desk-confirm" aria-label={t('web.staff.confirm')}>
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
  );
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
          {state.view === 'month' ? [confirming, choose] : [choose, confirming]}
        </main>
      </Channel.Provider>
    </Via.Provider>
  );
}
