-- A reminder of one visit at one start: what becomes of it is decided when it is looked at, so look_at is only when to
-- look next. The key is the promise: one of each kind for an appointment and its time.
create table booking.reminder (
  hospital_id integer not null,
  appointment_id uuid not null,
  kind text not null,
  starts_at timestamptz not null,
  state text not null,
  look_at timestamptz not null,
  ended_at timestamptz,
  why text,
  constraint booking_reminder_pk primary key (hospital_id, appointment_id, kind, starts_at),
  constraint booking_reminder_appointment foreign key (hospital_id, appointment_id)
    references booking.appointment (hospital_id, id),
  constraint booking_reminder_kind check (kind in ('day', 'hours')),
  constraint booking_reminder_state check (state in ('waiting', 'sent', 'none')),
  constraint booking_reminder_why check (why in ('not_booked', 'other_time', 'too_late', 'not_writable')),
  constraint booking_reminder_ended
    check ((state = 'waiting') = (ended_at is null) and (state = 'none') = (why is not null))
) with (fillfactor = 80);
create index booking_reminder_due on booking.reminder (hospital_id, look_at) where state = 'waiting';
create index booking_reminder_not_writable on booking.reminder (hospital_id, starts_at) where why = 'not_writable';

-- What was booked before there were reminders is looked at once, and then waits for its time like the rest.
alter table booking.appointment no force row level security;
insert into booking.reminder (hospital_id, appointment_id, kind, starts_at, state, look_at)
  select a.hospital_id, a.id, k.kind, a.starts_at, 'waiting', a.booked_at
  from booking.appointment a cross join (values ('day'), ('hours')) as k (kind)
  where a.state = 'booked' and a.starts_at is not null;
alter table booking.appointment force row level security;

-- A check-up or return visit of which somebody wants to be reminded on a day. No words of anybody: they could name an
-- illness.
create table booking.health_reminder (
  hospital_id integer not null,
  id uuid not null,
  patient_id uuid not null,
  kind text not null,
  department_id uuid,
  remind_on date not null,
  state text not null,
  look_at timestamptz not null,
  asked_by_kind text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  constraint booking_health_reminder_pk primary key (hospital_id, id),
  constraint booking_health_reminder_kind check (kind in ('checkup', 'return')),
  constraint booking_health_reminder_asked_by check (asked_by_kind in ('patient', 'staff')),
  constraint booking_health_reminder_state check (state in ('waiting', 'sent', 'cancelled', 'none')),
  constraint booking_health_reminder_ended check ((state = 'waiting') = (ended_at is null))
);
create index booking_health_reminder_due on booking.health_reminder (hospital_id, look_at) where state = 'waiting';
create index booking_health_reminder_by_patient on booking.health_reminder (hospital_id, patient_id, remind_on);
