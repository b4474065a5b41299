-- A course of many treatment or nursing sessions, registered once (疗程): each visit checks in by it, and it counts down.
create table queue.course (
  hospital_id integer not null,
  id uuid not null,
  patient_id uuid not null,
  department_id uuid not null,
  place_id uuid not null,
  item text not null,
  sessions integer not null,
  used integer not null default 0,
  -- so many visits on one day; what the last day with a visit has used of it
  per_day integer not null,
  last_on date,
  on_day integer not null default 0,
  valid_until date not null,
  state text not null,
  opened_at timestamptz not null,
  opened_by text not null,
  opened_by_name text not null,
  closed_at timestamptz,
  close_reason text,
  version integer not null default 1,
  constraint queue_course_pkey primary key (hospital_id, id),
  constraint queue_course_state check (state in ('open', 'done', 'closed')),
  constraint queue_course_used check (used between 0 and sessions and (state <> 'done' or used = sessions) and (state <> 'open' or used < sessions)),
  constraint queue_course_sessions check (sessions between 1 and 200 and per_day between 1 and 4 and on_day between 0 and per_day),
  constraint queue_course_closed check ((state = 'closed') = (closed_at is not null) and (closed_at is null) = (close_reason is null))
);
create index queue_course_by_patient on queue.course (hospital_id, patient_id);

create table queue.course_visit (
  hospital_id integer not null,
  id uuid not null,
  course_id uuid not null,
  nth integer not null,
  date date not null,
  place_id uuid not null,
  state text not null,
  checked_in_at timestamptz not null,
  checked_in_by text not null,
  done_at timestamptz,
  undo_reason text,
  version integer not null default 1,
  constraint queue_course_visit_pkey primary key (hospital_id, id),
  constraint queue_course_visit_course foreign key (hospital_id, course_id) references queue.course (hospital_id, id),
  constraint queue_course_visit_state check (state in ('arrived', 'done', 'undone')),
  constraint queue_course_visit_done check ((state = 'done') = (done_at is not null)),
  constraint queue_course_visit_undone check ((state = 'undone') = (undo_reason is not null))
);
-- The third session is the third once.
create unique index queue_course_visit_once on queue.course_visit (hospital_id, course_id, nth) where state <> 'undone';
create index queue_course_visit_by_place on queue.course_visit (hospital_id, place_id, date);
