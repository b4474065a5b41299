import {
  Callers,
  ClinicsPage,
  InstitutionsPage,
  OwnClinics,
  Rota,
  Stops,
  Suspensions,
} from '#modules/booking/ui/staff/index.tsx';
import { FlowPage } from '#modules/elastic/ui/staff/index.tsx';
import { CalendarPlace } from '../calendar-place.tsx';
import { PatientFinder } from '../patient-finder.tsx';
import type { Place } from '../place.ts';
import { Shares } from '../shares-place.tsx';

/** When whom may be booked. Most used first. */
export const clinics: readonly Place[] = [
  {
    to: '/staff/calendar',
    label: (t) => t('web.staff.calendar'),
    needs: 'queue.doctor',
    page: (at) => <CalendarPlace today={at.today} />,
  },
  {
    to: '/staff/own-clinics',
    label: (t) => t('web.staff.own'),
    needs: 'booking.stop.ask',
    page: (at) => <OwnClinics hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/rota',
    label: (t) => t('web.staff.rota'),
    needs: 'booking.rota',
    page: (at) => (
      <Rota
        hospital={at.hospital}
        today={at.today}
        approves={at.may('booking.rota.approve')}
        adds={at.may('booking.slot_add')}
        stories={at.may('booking.compliance')}
        find={(onChoose) => <PatientFinder hospital={at.hospital} onChoose={onChoose} />}
      />
    ),
  },
  {
    to: '/staff/clinics',
    label: (t) => t('web.staff.clinics'),
    needs: 'booking.rota',
    page: (at) => <ClinicsPage hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/flow',
    label: (t) => t('web.staff.flow'),
    needs: 'booking.rota',
    page: (at) => <FlowPage hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/stops',
    label: (t) => t('web.staff.stops'),
    needs: ['booking.rota', 'booking.stop.approve'],
    page: (at) => (
      <Stops
        hospital={at.hospital}
        today={at.today}
        approves={at.may('booking.stop.approve')}
        keeps={at.may('booking.rota')}
      />
    ),
  },
  {
    to: '/staff/missed',
    label: (t) => t('web.staff.suspensions'),
    needs: 'booking.suspension.review',
    page: (at) => <Suspensions hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/callers',
    label: (t) => t('web.staff.callers'),
    needs: 'booking.suspension.review',
    page: (at) => <Callers hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/compliance',
    label: (t) => t('web.staff.compliance'),
    needs: 'booking.compliance',
    page: (at) => <Shares hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/institutions',
    label: (t) => t('web.staff.institutions'),
    needs: 'booking.institutions',
    page: (at) => <InstitutionsPage hospital={at.hospital} today={at.today} />,
  },
];
