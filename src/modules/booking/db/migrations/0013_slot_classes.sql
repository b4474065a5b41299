-- Slot classes (mission A5): a start minute may be kept for first visits 初诊 or return visits 复诊 until the session's
-- opening instant; null there: none is kept. Whom a slot is kept for is given once, like its share.
alter table booking.slot add column visit text not null default 'any';
alter table booking.slot add constraint booking_slot_visit check (visit in ('any', 'first', 'return'));
alter table booking.session add column visits_open_at timestamptz;
-- The waitlist was asked at the opening: what was kept goes to who waits before it is on show.
alter table booking.session add column visits_offered_at timestamptz;
create index booking_session_visits_open on booking.session (hospital_id, visits_open_at)
  where visits_open_at is not null and visits_offered_at is null;

-- Added places 加号 stand beside the regular slot of their minute, so that shares and classes stay what they were.
alter table booking.slot add column added boolean not null default false;
alter table booking.slot drop constraint booking_slot_start;
alter table booking.slot add constraint booking_slot_start unique (hospital_id, session_id, starts_at, added);
alter table booking.session add column added integer not null default 0;
alter table booking.session add constraint booking_session_added check (added >= 0 and added <= total);

-- Who added which place, why, and the appointment it was given to at once. The reason is sealed.
create table booking.added_place (
  hospital_id integer not null,
  id uuid not null,
  session_id uuid not null,
  slot_id uuid not null,
  number integer not null,
  appointment_id uuid,
  reason_sealed text not null,
  added_at timestamptz not null,
  added_by text not null,
  added_by_name text not null,
  constraint booking_added_place_pk primary key (hospital_id, id),
  constraint booking_added_place_number unique (hospital_id, session_id, number),
  constraint booking_added_place_slot foreign key (hospital_id, slot_id) references booking.slot (hospital_id, id),
  constraint booking_added_place_appointment foreign key (hospital_id, appointment_id)
    references booking.appointment (hospital_id, id)
);

-- A doctor's own parts and lengths; they go before those of department and class. The history is only added to.
create table booking.doctor_figure (
  hospital_id integer not null,
  practitioner_id uuid not null,
  key text not null,
  value integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint booking_doctor_figure_pk primary key (hospital_id, practitioner_id, key),
  constraint booking_doctor_figure_key check (key in ('firstPercent', 'returnPercent', 'firstMinutes', 'returnMinutes')),
  constraint booking_doctor_figure_value
    check (value >= 0 and value <= case when key in ('firstMinutes', 'returnMinutes') then 30 else 100 end)
);
create table booking.doctor_figure_change (
  hospital_id integer not null,
  id uuid not null,
  practitioner_id uuid not null,
  key text not null,
  before integer,
  value integer,
  reason text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  changed_by_name text not null,
  constraint booking_doctor_figure_change_pk primary key (hospital_id, id)
);
create index booking_doctor_figure_change_by_doctor
  on booking.doctor_figure_change (hospital_id, practitioner_id, changed_at);

-- The rota of a department on its way: generated as a draft, submitted, approved by another person, released.
create table booking.rota (
  hospital_id integer not null,
  id uuid not null,
  department_id uuid not null,
  from_date date not null,
  to_date date not null,
  state text not null,
  submitted_by text,
  approved_by text,
  release_at timestamptz,
  released_at timestamptz,
  version integer not null default 1,
  constraint booking_rota_pk primary key (hospital_id, id),
  constraint booking_rota_days check (from_date <= to_date),
  constraint booking_rota_state check (state in ('draft', 'submitted', 'returned', 'approved', 'released')),
  constraint booking_rota_two_people check (approved_by <> submitted_by),
  constraint booking_rota_submitted check (state = 'draft' or submitted_by is not null),
  constraint booking_rota_approved
    check ((state in ('approved', 'released')) = (approved_by is not null and release_at is not null)),
  constraint booking_rota_released check ((state = 'released') = (released_at is not null))
);
create unique index booking_rota_one_draft on booking.rota (hospital_id, department_id) where state = 'draft';
create index booking_rota_by_department on booking.rota (hospital_id, department_id, to_date);
create index booking_rota_due on booking.rota (hospital_id, release_at) where state = 'approved';
alter table booking.session add column rota_id uuid;
alter table booking.session add constraint booking_session_rota
  foreign key (hospital_id, rota_id) references booking.rota (hospital_id, id);
create index booking_session_by_rota on booking.session (hospital_id, rota_id) where rota_id is not null;

-- What became of a rota, and what was changed in a session afterwards: who, what, why, when. Rows are only added.
create table booking.rota_history (
  hospital_id integer not null,
  id uuid not null,
  rota_id uuid,
  session_id uuid,
  what text not null,
  detail jsonb not null,
  reason text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  constraint booking_rota_history_pk primary key (hospital_id, id),
  constraint booking_rota_history_of check (rota_id is not null or session_id is not null)
);
create index booking_rota_history_by_rota on booking.rota_history (hospital_id, rota_id, at) where rota_id is not null;
create index booking_rota_history_by_session on booking.rota_history (hospital_id, session_id, at)
  where session_id is not null;

-- Kept and added slots by session and class of slot: indicator 4 (专家号源分类预约) counts the bookings of each kind.
create view booking.v_slot_visit with (security_invoker = true) as
select s.hospital_id, s.id as session_id, s.department_id, s.practitioner_id, s.date, s.slot_class, s.state,
  l.id as slot_id, l.starts_at, l.visit, l.added, l.capacity, l.booked
from booking.slot l
join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id;
