-- A hospital's own figures; without a row the defaults of domain/rules hold.
create table queue.setting (
  hospital_id integer not null,
  check_in_opens_minutes integer not null,
  constraint queue_setting_pkey primary key (hospital_id),
  constraint queue_setting_check_in_opens check (check_in_opens_minutes between 0 and 1440)
);

-- How many lines a waiting area has opened on a day: the counter that gives each its letter.
create table queue.area_day (
  hospital_id integer not null,
  area_id uuid not null,
  date date not null,
  lines integer not null,
  constraint queue_area_day_pkey primary key (hospital_id, area_id, date)
);

-- The line of one session. Every act bumps its version first, so acts on one line happen one after the other.
create table queue.line (
  hospital_id integer not null,
  session_id uuid not null,
  department_id uuid not null,
  practitioner_id uuid not null,
  place_id uuid not null,
  area_id uuid not null,
  date date not null,
  letter text not null,
  calls integer not null default 0,
  booked_run integer not null default 0,
  opened_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  constraint queue_line_pkey primary key (hospital_id, session_id),
  constraint queue_line_letter_once unique (hospital_id, area_id, date, letter),
  constraint queue_line_letter check (letter ~ '^[A-HJ-NP-Z]+$'),
  constraint queue_line_counters check (calls >= 0 and booked_run >= 0)
);

-- FHIR Encounter: one visit, opened at check-in.
create table queue.encounter (
  hospital_id integer not null,
  id uuid not null,
  session_id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  department_id uuid not null,
  practitioner_id uuid not null,
  channel text not null,
  booked_at timestamptz not null,
  slot_start timestamptz,
  number integer not null,
  state text not null,
  checked_in_at timestamptz not null,
  called_at timestamptz,
  calls integer not null default 0,
  returned_at_call integer,
  started_at timestamptz,
  finished_at timestamptz,
  version integer not null default 1,
  constraint queue_encounter_pkey primary key (hospital_id, id),
  constraint queue_encounter_once unique (hospital_id, appointment_id),
  constraint queue_encounter_number_once unique (hospital_id, session_id, number),
  constraint queue_encounter_line foreign key (hospital_id, session_id)
    references queue.line (hospital_id, session_id),
  constraint queue_encounter_state check (state in ('waiting', 'called', 'in_room', 'done', 'absent', 'not_seen')),
  constraint queue_encounter_called check ((state in ('called', 'in_room', 'done')) <= (called_at is not null and calls > 0)),
  constraint queue_encounter_started check ((state in ('in_room', 'done')) = (started_at is not null)),
  constraint queue_encounter_finished check ((state = 'done') = (finished_at is not null)),
  constraint queue_encounter_in_time check (started_at >= checked_in_at and finished_at >= started_at)
);
-- One doctor, one patient (一医一患一诊室): at most one person called or in the room, whatever the program believes.
create unique index queue_encounter_one_at_a_time on queue.encounter (hospital_id, session_id)
  where state in ('called', 'in_room');
create index queue_encounter_by_patient on queue.encounter (hospital_id, patient_id);
create index queue_encounter_by_start on queue.encounter (hospital_id, started_at, id) where started_at is not null;

-- History: a transition ends one entry and starts the next; the entry without an end is the present state.
create table queue.entry (
  hospital_id integer not null,
  encounter_id uuid not null,
  seq integer not null,
  state text not null,
  move text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  acted_by text not null,
  constraint queue_entry_pkey primary key (hospital_id, encounter_id, seq),
  constraint queue_entry_encounter foreign key (hospital_id, encounter_id)
    references queue.encounter (hospital_id, id),
  constraint queue_entry_in_time check (ended_at >= started_at)
);
create unique index queue_entry_one_open on queue.entry (hospital_id, encounter_id) where ended_at is null;

-- Number of the last event a waiting area's board has shown; a restarted board goes on from it.
create table queue.board (
  hospital_id integer not null,
  area_id uuid not null,
  seq bigint not null,
  constraint queue_board_pkey primary key (hospital_id, area_id)
);

-- Every encounter. A visit is a row with started_at; local_date is the Shanghai day of the start.
create view queue.v_visit with (security_invoker = true) as
select hospital_id, id as encounter_id, patient_id, appointment_id, department_id, practitioner_id, session_id, channel,
  -- the check-in names the appointment, so an equal instant still means booked first
  channel <> 'walk_in' and booked_at <= checked_in_at as booked_before_check_in,
  checked_in_at, slot_start, started_at, finished_at, state,
  (started_at at time zone 'Asia/Shanghai')::date as local_date
from queue.encounter;
