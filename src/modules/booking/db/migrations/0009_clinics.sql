-- What a clinic is besides an ordinary one: the new kinds that indicator 8 counts (standards 1.3, row 8), as data.
alter table booking.template add column clinic_kind text not null default 'ordinary';
alter table booking.template add constraint booking_template_kind check (clinic_kind in
  ('ordinary', 'anaesthesia', 'pain', 'pharmacy', 'laboratory', 'health_management', 'nursing'));
alter table booking.session add column clinic_kind text not null default 'ordinary';
alter table booking.session add constraint booking_session_kind check (clinic_kind in
  ('ordinary', 'anaesthesia', 'pain', 'pharmacy', 'laboratory', 'health_management', 'nursing'));

-- A rule for one day only: what runs on a holiday, on which the repeating week rests.
alter table booking.template add column only_on date;
alter table booking.template add constraint booking_template_one_day check (only_on is null or valid_from = only_on);
create unique index booking_template_once_on_a_day on booking.template (hospital_id, practitioner_id, only_on, starts)
  where only_on is not null and valid_until >= only_on;

-- A joint clinic: several doctors in one room at one time. The session of the doctor who leads it has the slots; each of
-- the others has a session of the same hours without a place of its own, so that booking_session_one_place_at_a_time
-- keeps them free of anything else. One slot is thereby all the doctors, and is booked and cancelled as one.
create table booking.joint_clinic (
  hospital_id integer not null,
  id uuid not null,
  name text not null,
  disease text not null,
  department_id uuid not null,
  created_at timestamptz not null,
  created_by text not null,
  constraint booking_joint_clinic_pk primary key (hospital_id, id)
);
alter table booking.session add column joint_id uuid;
alter table booking.session add column joint_of uuid;
alter table booking.session add constraint booking_session_joint foreign key (hospital_id, joint_id)
  references booking.joint_clinic (hospital_id, id);
alter table booking.session add constraint booking_session_joint_of foreign key (hospital_id, joint_of)
  references booking.session (hospital_id, id);
alter table booking.session add constraint booking_session_companion_has_no_places
  check (joint_of is null or (joint_id is not null and total = 0 and walk_in_limit = 0));
create index booking_session_by_joint on booking.session (hospital_id, joint_of) where joint_of is not null;
create index booking_session_by_joint_clinic on booking.session (hospital_id, joint_id, date) where joint_id is not null;

-- A doctor who comes from outside, and the papers without which no session of theirs is written or opened. The row is
-- the lock: whoever withdraws a paper writes it, whoever writes sessions reads it for share.
create table booking.outside_expert (
  hospital_id integer not null,
  practitioner_id uuid not null,
  home text not null,
  added_at timestamptz not null,
  added_by text not null,
  ended_at timestamptz,
  version integer not null default 1,
  constraint booking_outside_expert_pk primary key (hospital_id, practitioner_id)
);
create table booking.expert_paper (
  hospital_id integer not null,
  id uuid not null,
  practitioner_id uuid not null,
  kind text not null,
  number text not null,
  valid_from date not null,
  valid_until date not null,
  added_at timestamptz not null,
  added_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_why text,
  constraint booking_expert_paper_pk primary key (hospital_id, id),
  constraint booking_expert_paper_expert foreign key (hospital_id, practitioner_id)
    references booking.outside_expert (hospital_id, practitioner_id),
  constraint booking_expert_paper_kind check (kind in ('licence', 'filing', 'contract')),
  constraint booking_expert_paper_days check (valid_from <= valid_until),
  constraint booking_expert_paper_withdrawn check
    ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);
create index booking_expert_paper_of on booking.expert_paper (hospital_id, practitioner_id, kind, valid_until)
  where withdrawn_at is null;

create view booking.v_clinic with (security_invoker = true) as
select s.hospital_id, s.id as session_id, s.department_id, s.practitioner_id, s.date, s.period, s.starts_at, s.ends_at,
  s.slot_class, s.state, s.clinic_kind, s.joint_id, s.joint_of, j.disease as joint_disease, s.template_id
from booking.session s
left join booking.joint_clinic j on j.hospital_id = s.hospital_id and j.id = s.joint_id;
