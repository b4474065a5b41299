-- A call to somebody whom no reminder of the visit had reached.
create table booking.reminder_call (
  hospital_id integer not null,
  id uuid not null,
  appointment_id uuid not null,
  outcome text not null,
  called_at timestamptz not null,
  called_by text not null,
  constraint booking_reminder_call_pk primary key (hospital_id, id),
  constraint booking_reminder_call_outcome check (outcome in ('reached', 'no_answer')),
  constraint booking_reminder_call_appointment foreign key (hospital_id, appointment_id)
    references booking.appointment (hospital_id, id)
);
create index booking_reminder_call_by_appointment on booking.reminder_call (hospital_id, appointment_id);
