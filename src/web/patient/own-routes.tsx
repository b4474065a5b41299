import { useTranslation } from 'react-i18next';
import { NoShowPage, StoppedPage, VisitsPage, WaitlistPage } from '#modules/booking/ui/index.tsx';
import { Family, GroupsPage, Record, Register, Sessions, SignIn, useFamily } from '#modules/identity/ui/index.tsx';
import { InboxPage } from '#modules/messaging/ui/index.tsx';
import { DeskTicketPage } from '#modules/queue/ui/index.tsx';
import { useClock } from '#web/client/clock.ts';
import { ownPath, useLocation } from '#web/kit/index.ts';
import { Gate } from './gate.tsx';
import { useNames } from './names.ts';

export function SignInRoute() {
  const { query } = useLocation();
  return <SignIn to={ownPath(query.get('to'))} />;
}

export function FamilyRoute() {
  const { t } = useTranslation();
  return <Gate title={t('web.patient.family')}>{(hospitals) => <Family hospitals={hospitals} />}</Gate>;
}

export function RegisterRoute() {
  const { t } = useTranslation();
  const { query } = useLocation();
  const { today } = useClock();
  return (
    <Gate title={t('web.patient.family')}>
      {(hospitals) => {
        const hospital = hospitals.find((one) => String(one.id) === query.get('hospital')) ?? hospitals[0];
        return hospital ? <Register hospital={hospital} today={today} to={ownPath(query.get('to'))} /> : null;
      }}
    </Gate>
  );
}

export function RecordRoute() {
  const { t } = useTranslation();
  const { query } = useLocation();
  return (
    <Gate title={t('web.patient.family')}>
      {(hospitals) => {
        const hospital = hospitals.find((one) => String(one.id) === query.get('hospital'));
        const patient = query.get('patient');
        // An address that names nobody leads to everybody.
        return hospital && patient ? (
          <Record hospital={hospital.id} patient={patient} />
        ) : (
          <Family hospitals={hospitals} />
        );
      }}
    </Gate>
  );
}

export function GroupsRoute() {
  const { t } = useTranslation();
  const { nobody } = useNames();
  return (
    <Gate title={t('web.patient.groups')}>{(hospitals) => <GroupsPage hospitals={hospitals} nobody={nobody} />}</Gate>
  );
}

export function DeskTicketRoute() {
  const { t } = useTranslation();
  return <Gate title={t('web.patient.deskTicket')}>{(hospitals) => <DeskTickets hospitals={hospitals} />}</Gate>;
}

function DeskTickets({ hospitals }: { hospitals: readonly { id: number; name: string }[] }) {
  const { items: people } = useFamily(hospitals, true);
  return <DeskTicketPage hospitals={hospitals} people={people} />;
}

export function SessionsRoute() {
  const { t } = useTranslation();
  const { today } = useClock();
  return <Gate title={t('web.patient.sessions')}>{() => <Sessions today={today} />}</Gate>;
}

export function InboxRoute() {
  const { t } = useTranslation();
  const { today } = useClock();
  return <Gate title={t('web.patient.inbox')}>{(hospitals) => <InboxPage hospitals={hospitals} today={today} />}</Gate>;
}

export function VisitsRoute() {
  const { t } = useTranslation();
  const { today } = useClock();
  const { nameOf } = useNames();
  return (
    <Gate title={t('web.patient.visits')}>
      {(hospitals) => <VisitsPage hospitals={hospitals} today={today} nameOf={nameOf} />}
    </Gate>
  );
}

export function WaitlistRoute() {
  const { t } = useTranslation();
  const { today } = useClock();
  const { nameOf, several } = useNames();
  return (
    <Gate title={t('web.patient.visits')}>
      {(hospitals) => (
        <WaitlistPage hospitals={hospitals} today={today} nameOf={(id) => (several ? nameOf(id) : undefined)} />
      )}
    </Gate>
  );
}

export function NoShowRoute() {
  const { t } = useTranslation();
  const { today } = useClock();
  const { nameOf } = useNames();
  return (
    <Gate title={t('web.patient.noShows')}>
      {(hospitals) => <NoShowPage hospitals={hospitals} today={today} nameOf={nameOf} />}
    </Gate>
  );
}

export function StoppedRoute() {
  const { t } = useTranslation();
  const { today } = useClock();
  const { nameOf, several } = useNames();
  return (
    <Gate title={t('web.patient.visits')}>
      {(hospitals) => (
        <StoppedPage hospitals={hospitals} today={today} nameOf={(id) => (several ? nameOf(id) : undefined)} />
      )}
    </Gate>
  );
}
