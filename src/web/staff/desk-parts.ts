import type { ReactNode } from 'react';
import type { Appointment } from '#modules/booking/ui/staff/index.tsx';
import type { FoundPatient } from '#modules/identity/ui/staff/index.tsx';

/** By what the desks differ. */
export interface DeskParts {
  hospital: number;
  today: string;
  via: 'desk' | 'partner';
  title: string;
  /** Whose desk this is, where it is not the hospital's own. */
  above?: ReactNode;
  /** What can be done with the person in hand beyond booking. */
  personActs?: (patient: FoundPatient, take: (patient: FoundPatient) => void) => ReactNode;
  appointmentActs?: (appointment: Appointment) => ReactNode;
}
