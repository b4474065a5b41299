import { Suspense } from 'react';
import { ReturnReminder } from '#modules/booking/ui/staff/index.tsx';
import { DoctorPage, PatientCourses, ReturnVisit } from '#modules/queue/ui/staff/index.tsx';
import { AddPlaceHere } from './add-place-here.tsx';
import { daysLater } from './days.ts';
import type { Here } from './place.ts';

/** 医生工作台, with what other rooms offer for the session and for the patient who is in. */
export function DoctorPlace({ at: { hospital, today, may } }: { at: Here }) {
  return (
    <DoctorPage
      hospital={hospital}
      forSession={(session) =>
        may('booking.slot_add') && <AddPlaceHere key={session.id} hospital={hospital} today={today} session={session} />
      }
      forPatient={(patient, department) => (
        <Suspense key={patient.id} fallback={null}>
          <ReturnVisit hospital={hospital} encounter={patient.encounter} today={today} />
          {may('queue.courses') && (
            <PatientCourses hospital={hospital} patient={patient} department={department} today={today} folded />
          )}
          {may('booking.reminders') && (
            <ReturnReminder
              hospital={hospital}
              patient={patient}
              department={department}
              today={today}
              tomorrow={daysLater(today, 1)}
            />
          )}
        </Suspense>
      )}
    />
  );
}
