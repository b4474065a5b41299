-- equality inside a GiST exclusion; shipped with PostgreSQL itself and trusted, so the owner may create it
create extension if not exists btree_gist with schema booking;

-- a hospital's own figures; what is absent here has its default in domain/settings.ts
create table booking.setting (
  hospital_id integer not null,
  key text not null,
  value jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint booking_setting_pk primary key (hospital_id, key)
);

-- FHIR Schedule rule: the week as it repeats
create table booking.template (
  hospital_id integer not null,
  id uuid not null,
  practitioner_id uuid not null,
  department_id uuid not null,
  place_id uuid not null,
  weekday smallint not null,
  period text not null,
  starts time not null,
  ends time not null,
  minutes_per_slot smallint not null,
  capacity smallint not null,
  walk_in_limit smallint not null,
  fee_fen integer not null,
  slot_class text not null,
  active boolean not null default true,
  created_at timestamptz not null,
  constraint booking_template_pk primary key (hospital_id, id),
  constraint booking_template_once unique (hospital_id, practitioner_id, weekday, period, starts),
  constraint booking_template_weekday check (weekday between 1 and 7),
  constraint booking_template_period check (period in ('am', 'pm', 'evening')),
  constraint booking_template_hours check (starts < ends),
  constraint booking_template_minutes check (minutes_per_slot between 1 and 30),
  constraint booking_template_capacity check (capacity between 1 and 100 and walk_in_limit >= 0 and fee_fen >= 0),
  constraint booking_template_class check (slot_class in ('ordinary', 'specialty', 'expert'))
);

-- one practitioner, one date, one period, one place. The row is the lock under which its pool is decided.
create table booking.session (
  hospital_id integer not null,
  id uuid not null,
  template_id uuid,
  practitioner_id uuid not null,
  department_id uuid not null,
  place_id uuid not null,
  date date not null,
  period text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  slot_class text not null,
  fee_fen integer not null,
  state text not null,
  total integer not null,
  free integer not null,
  held integer not null default 0,
  booked integer not null default 0,
  walk_ins integer not null default 0,
  walk_in_limit integer not null,
  next_number integer not null,
  version integer not null default 1,
  constraint booking_session_pk primary key (hospital_id, id),
  constraint booking_session_once unique (hospital_id, practitioner_id, date, period, starts_at),
  constraint booking_session_one_place_at_a_time exclude using gist
    (hospital_id with =, practitioner_id with =, tstzrange(starts_at, ends_at) with &&) where (state <> 'closed'),
  constraint booking_session_period check (period in ('am', 'pm', 'evening')),
  constraint booking_session_state check (state in ('planned', 'open', 'paused', 'closed')),
  constraint booking_session_hours check (starts_at < ends_at),
  constraint booking_session_counts
    check (free >= 0 and held >= 0 and booked >= 0 and free + held + booked = total and next_number > total),
  constraint booking_session_walk_in_limit check (walk_ins between 0 and walk_in_limit)
);
create index booking_session_by_department on booking.session (hospital_id, department_id, date);
create index booking_session_by_date on booking.session (hospital_id, date);

-- one start minute. free_numbers holds the 号序 that nobody has: a hold takes the first, a release gives it back.
create table booking.slot (
  hospital_id integer not null,
  id uuid not null,
  session_id uuid not null,
  starts_at timestamptz not null,
  capacity integer not null,
  held integer not null default 0,
  booked integer not null default 0,
  free_numbers integer[] not null,
  constraint booking_slot_pk primary key (hospital_id, id),
  constraint booking_slot_start unique (hospital_id, session_id, starts_at),
  constraint booking_slot_session foreign key (hospital_id, session_id) references booking.session (hospital_id, id),
  constraint booking_slot_not_oversold check (held >= 0 and booked >= 0 and held + booked <= capacity),
  constraint booking_slot_numbers check (cardinality(free_numbers) = capacity - held - booked)
) with (fillfactor = 70);

create table booking.hold (
  hospital_id integer not null,
  id uuid not null,
  slot_id uuid not null,
  session_id uuid not null,
  patient_id uuid not null,
  number integer not null,
  state text not null,
  held_at timestamptz not null,
  due_at timestamptz not null,
  constraint booking_hold_pk primary key (hospital_id, id),
  constraint booking_hold_slot foreign key (hospital_id, slot_id) references booking.slot (hospital_id, id),
  constraint booking_hold_state check (state in ('held', 'booked', 'released', 'expired'))
);
create unique index booking_hold_number on booking.hold (hospital_id, session_id, number) where state = 'held';
create unique index booking_hold_one_per_person on booking.hold (hospital_id, patient_id) where state = 'held';
create index booking_hold_due on booking.hold (hospital_id, due_at) where state = 'held';

create table booking.appointment (
  hospital_id integer not null,
  id uuid not null,
  session_id uuid not null,
  slot_id uuid,
  patient_id uuid not null,
  department_id uuid not null,
  practitioner_id uuid not null,
  date date not null,
  starts_at timestamptz,
  number integer not null,
  channel text not null,
  state text not null,
  reason_sealed text,
  booked_at timestamptz not null,
  booked_by text not null,
  arrived_at timestamptz,
  fulfilled_at timestamptz,
  no_show_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by text,
  cancel_reason_sealed text,
  version integer not null default 1,
  constraint booking_appointment_pk primary key (hospital_id, id),
  constraint booking_appointment_session foreign key (hospital_id, session_id)
    references booking.session (hospital_id, id),
  constraint booking_appointment_slot foreign key (hospital_id, slot_id) references booking.slot (hospital_id, id),
  constraint booking_appointment_state check (state in ('booked', 'arrived', 'fulfilled', 'no_show', 'cancelled')),
  constraint booking_appointment_channel
    check (channel in ('web', 'mobile', 'window', 'phone', 'kiosk', 'clinic_room', 'walk_in')),
  constraint booking_appointment_walk_in_has_no_slot
    check ((channel = 'walk_in') = (slot_id is null) and (slot_id is null) = (starts_at is null)),
  constraint booking_appointment_cancelled_by check (cancelled_by in ('patient', 'desk', 'hospital')),
  constraint booking_appointment_cancelled check ((state = 'cancelled') = (cancelled_at is not null and cancelled_by is not null))
);
create unique index booking_appointment_number on booking.appointment (hospital_id, session_id, number)
  where state <> 'cancelled';
-- standards 3.9: one number per person, doctor and day; a walk-in is never blocked by it
create unique index booking_appointment_one_per_doctor_day
  on booking.appointment (hospital_id, patient_id, practitioner_id, date)
  where state <> 'cancelled' and channel <> 'walk_in';
create unique index booking_appointment_one_walk_in on booking.appointment (hospital_id, session_id, patient_id)
  where state in ('booked', 'arrived') and channel = 'walk_in';
create index booking_appointment_by_patient on booking.appointment (hospital_id, patient_id, date);

-- the counter row of "two departments per person and day": one element for each live advance booking
create table booking.patient_day (
  hospital_id integer not null,
  patient_id uuid not null,
  date date not null,
  department_ids uuid[] not null,
  constraint booking_patient_day_pk primary key (hospital_id, patient_id, date)
) with (fillfactor = 80);

create view booking.v_appointment with (security_invoker = true) as
select hospital_id, id, patient_id, session_id, slot_id, department_id, practitioner_id, date, number, channel, state,
  starts_at as slot_start, booked_at, arrived_at, fulfilled_at, no_show_at, cancelled_at, cancelled_by
from booking.appointment;

create view booking.v_session with (security_invoker = true) as
select hospital_id, id, department_id, practitioner_id, place_id, date, period, starts_at, ends_at, slot_class, state,
  total, free, held, booked, walk_ins
from booking.session;
