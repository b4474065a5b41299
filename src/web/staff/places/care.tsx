import { StopCalls, Unreached } from '#modules/booking/ui/staff/index.tsx';
import { Emergency } from '#modules/identity/ui/staff/index.tsx';
import { LookUpPage } from '#modules/journey/ui/staff/index.tsx';
import { PhoneListPage } from '#modules/messaging/ui/staff/index.tsx';
import { CoursesPage, DeskWaits, HallPage, LinesPage } from '#modules/queue/ui/staff/index.tsx';
import { HelpDeskPage, SignDeskPage } from '#modules/servicedesk/ui/staff/index.tsx';
import { HandoversPage } from '#modules/triage/ui/staff/index.tsx';
import { Desk } from '../desk.tsx';
import { DoctorPlace } from '../doctor-place.tsx';
import { PartnerDesk } from '../partner-desk.tsx';
import { PatientFinder } from '../patient-finder.tsx';
import type { Place } from '../place.ts';

/** Patients at the desk, in the hall and with the doctor. Most used first. */
export const care: readonly Place[] = [
  {
    to: '/staff/desk',
    label: (t) => t('web.staff.desk'),
    needs: 'booking.desk',
    page: (at) => <Desk hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/partner',
    label: (t) => t('web.staff.partner'),
    needs: 'booking.partner',
    page: (at) => <PartnerDesk hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/doctor',
    label: (t) => t('web.staff.doctor'),
    needs: 'queue.doctor',
    page: (at) => <DoctorPlace at={at} />,
  },
  {
    to: '/staff/hall',
    label: (t) => t('web.staff.hall'),
    needs: 'queue.triage',
    page: (at) => <HallPage hospital={at.hospital} />,
  },
  {
    to: '/staff/courses',
    label: (t) => t('web.staff.courses'),
    needs: 'queue.courses',
    page: (at) => (
      <CoursesPage
        hospital={at.hospital}
        today={at.today}
        find={(onChoose) => <PatientFinder hospital={at.hospital} onChoose={onChoose} />}
      />
    ),
  },
  {
    to: '/staff/first-asked',
    label: (t) => t('web.staff.firstAsked'),
    needs: 'triage.handover',
    page: (at) => (
      <HandoversPage
        hospital={at.hospital}
        find={(onChoose) => <PatientFinder hospital={at.hospital} onChoose={onChoose} />}
      />
    ),
  },
  {
    to: '/staff/next-step',
    label: (t) => t('web.staff.lookUp'),
    needs: 'journey.desk',
    page: (at) => <LookUpPage hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/emergency',
    label: (t) => t('web.staff.emergency'),
    needs: 'identity.break_glass.use',
    page: (at) => <Emergency hospital={at.hospital} me={at.me} />,
  },
  {
    to: '/staff/reminders',
    label: (t) => t('web.staff.reminders'),
    needs: 'booking.reminders',
    page: (at) => <Unreached hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/phone-list',
    label: (t) => t('web.staff.phoneList'),
    needs: 'messaging.phone_list',
    page: (at) => <PhoneListPage hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/help',
    label: (t) => t('web.staff.help'),
    needs: 'servicedesk.help',
    page: (at) => <HelpDeskPage hospital={at.hospital} />,
  },
  {
    to: '/staff/sign',
    label: (t) => t('web.staff.sign'),
    needs: ['servicedesk.sign', 'servicedesk.help'],
    page: (at) => <SignDeskPage hospital={at.hospital} interprets={at.may('servicedesk.sign')} />,
  },
  {
    to: '/staff/calls',
    label: (t) => t('web.staff.calls'),
    needs: 'booking.desk',
    page: (at) => <StopCalls hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/lines',
    label: (t) => t('web.staff.lines'),
    needs: 'queue.desk',
    page: (at) => <LinesPage hospital={at.hospital} />,
  },
  {
    to: '/staff/waits',
    label: (t) => t('web.staff.waits'),
    needs: 'queue.desk',
    page: (at) => <DeskWaits hospital={at.hospital} today={at.today} />,
  },
];
