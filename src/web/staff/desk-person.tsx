import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelSwitch, type DeskChannel, PatientAppointments } from '#modules/booking/ui/staff/index.tsx';
import { FindPatient, PatientLine, RegisterPatient } from '#modules/identity/ui/staff/index.tsx';
import { Button, EmptyState } from '#web/kit/index.ts';
import type { DeskParts } from './desk-parts.ts';
import type { useDesk } from './use-desk.ts';

interface Props extends Pick<DeskParts, 'hospital' | 'today' | 'personActs' | 'appointmentActs'> {
  desk: ReturnType<typeof useDesk>;
  find: RefObject<HTMLInputElement | null>;
  outside: boolean;
  channel: { channel: DeskChannel; choose: (channel: DeskChannel) => void } | null;
}

/** Who stands there or calls: found, registered, and then what they have with us. */
export function DeskPerson({ desk, channel, ...props }: Props): ReactNode {
  const { t } = useTranslation();
  const { hospital, today, find, outside, personActs, appointmentActs } = props;
  const { state } = desk;
  if (state.registering) {
    return (
      <RegisterPatient
        outside={outside}
        hospital={hospital}
        today={today}
        typed={state.text}
        onDone={desk.take}
        onLeave={desk.startOver}
      />
    );
  }
  if (state.patient) {
    return (
      <div className="stack">
        <div className="card chosen-person">
          <PatientLine patient={state.patient} />
          <Button look="plain" onClick={desk.startOver}>
            {t('web.staff.another')} <kbd>/</kbd>
          </Button>
          {personActs?.(state.patient, desk.take)}
        </div>
        <PatientAppointments
          hospital={hospital}
          patient={state.patient.id}
          today={today}
          moving={state.moving?.id ?? null}
          onMove={desk.move}
          actions={(one) => appointmentActs?.(one)}
        />
      </div>
    );
  }
  return (
    <>
      <FindPatient
        outside={outside}
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
      {channel && <ChannelSwitch channel={channel.channel} onChange={channel.choose} />}
    </>
  );
}
