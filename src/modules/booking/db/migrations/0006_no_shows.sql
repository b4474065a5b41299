-- A figure that holds for one department or one class of slots only, over what booking.setting says for the hospital.
-- All zeros and 'any': every department, every class.
create table booking.figure (
  hospital_id integer not null,
  key text not null,
  department_id uuid not null,
  slot_class text not null,
  value integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint booking_figure_pk primary key (hospital_id, key, department_id, slot_class),
  constraint booking_figure_class check (slot_class in ('any', 'ordinary', 'specialty', 'expert')),
  constraint booking_figure_narrower
    check (slot_class <> 'any' or department_id <> '00000000-0000-0000-0000-000000000000')
);

-- The history says where the figure holds, too; both null: the whole hospital. value null: taken away again.
alter table booking.setting_change add column department_id uuid;
alter table booking.setting_change add column slot_class text;
alter table booking.setting_change add column changed_by_name text;
alter table booking.setting_change alter column value drop not null;

-- Since when the session is held somewhere else than was told: who booked before is not to blame for not finding it.
alter table booking.session add column moved_at timestamptz;

-- A person without advance booking for a time: on what it rests is in booking.no_show.
create table booking.suspension (
  hospital_id integer not null,
  id uuid not null,
  patient_id uuid not null,
  since timestamptz not null,
  until timestamptz not null,
  no_shows integer not null,
  months integer not null,
  days integer not null,
  lifted_at timestamptz,
  lifted_by text,
  lifted_why text,
  version integer not null default 1,
  constraint booking_suspension_pk primary key (hospital_id, id),
  constraint booking_suspension_time check (since < until and no_shows > 0),
  constraint booking_suspension_why check (lifted_why in ('review', 'forgiven', 'not_theirs')),
  constraint booking_suspension_lifted check (
    (lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_why is null))
);
create index booking_suspension_by_patient on booking.suspension (hospital_id, patient_id);
create index booking_suspension_alive on booking.suspension (hospital_id, until) where lifted_at is null;

-- One advance booking that nobody came to. exempt: why it never counted.
create table booking.no_show (
  hospital_id integer not null,
  id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  department_id uuid not null,
  slot_class text not null,
  missed_at timestamptz not null,
  noted_at timestamptz not null,
  exempt text,
  suspension_id uuid,
  forgiven_at timestamptz,
  forgiven_by text,
  forgiven_reason_sealed text,
  version integer not null default 1,
  constraint booking_no_show_pk primary key (hospital_id, id),
  constraint booking_no_show_once unique (hospital_id, appointment_id),
  constraint booking_no_show_appointment foreign key (hospital_id, appointment_id)
    references booking.appointment (hospital_id, id),
  constraint booking_no_show_suspension foreign key (hospital_id, suspension_id)
    references booking.suspension (hospital_id, id),
  constraint booking_no_show_exempt check (exempt in ('moved', 'closed_early')),
  constraint booking_no_show_exempt_rests check (exempt is null or suspension_id is null),
  constraint booking_no_show_forgiven check (
    (forgiven_at is null) = (forgiven_by is null) and (forgiven_at is null) = (forgiven_reason_sealed is null))
);
create index booking_no_show_by_patient on booking.no_show (hospital_id, patient_id, missed_at);
create index booking_no_show_by_suspension on booking.no_show (hospital_id, suspension_id) where suspension_id is not null;
create index booking_no_show_by_time on booking.no_show (hospital_id, noted_at);

-- A review by a person that was asked for (PIPL art. 24): one of each suspension, decided once.
create table booking.appeal (
  hospital_id integer not null,
  id uuid not null,
  suspension_id uuid not null,
  text_sealed text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  state text not null,
  answer_sealed text,
  decided_at timestamptz,
  decided_by text,
  version integer not null default 1,
  constraint booking_appeal_pk primary key (hospital_id, id),
  constraint booking_appeal_once unique (hospital_id, suspension_id),
  constraint booking_appeal_suspension foreign key (hospital_id, suspension_id)
    references booking.suspension (hospital_id, id),
  constraint booking_appeal_state check (state in ('open', 'lifted', 'upheld')),
  constraint booking_appeal_decided check (
    (state = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null)
    and (decided_at is null) = (answer_sealed is null))
);
create index booking_appeal_open on booking.appeal (hospital_id, asked_at) where state = 'open';

-- The one row of a person that bookings read under a shared lock and a suspension writes: two at once meet here.
create table booking.standing (
  hospital_id integer not null,
  patient_id uuid not null,
  suspended_until timestamptz,
  constraint booking_standing_pk primary key (hospital_id, patient_id)
) with (fillfactor = 80);
