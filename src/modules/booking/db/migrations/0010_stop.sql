-- When the hospital itself gave the booking another doctor, minute or place; what was paid for it, in fen.
alter table booking.appointment add column moved_at timestamptz;
alter table booking.appointment add column paid_fen integer not null default 0;
alter table booking.appointment add constraint booking_appointment_paid check (paid_fen >= 0);

-- A fourth kind of hold. priority: one of the next places, for somebody whose clinic was stopped.
alter table booking.hold drop constraint booking_hold_kind;
alter table booking.hold add constraint booking_hold_kind check (kind in ('person', 'offer', 'back', 'priority')
  and (kind = 'offer') = (entry_id is not null) and (kind = 'back') = (patient_id is null));

-- Somebody asks that a clinic is stopped; another person decides. urgent: it is stopped already.
create table booking.stop_request (
  hospital_id integer not null,
  id uuid not null,
  session_id uuid not null,
  cause text not null,
  reason_sealed text not null,
  urgent boolean not null,
  substitute_id uuid,
  offer_next boolean not null,
  state text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  asked_by_name text not null,
  decided_at timestamptz,
  decided_by text,
  decided_by_name text,
  answer_sealed text,
  version integer not null default 1,
  constraint booking_stop_request_pk primary key (hospital_id, id),
  constraint booking_stop_request_session foreign key (hospital_id, session_id) references booking.session (hospital_id, id),
  constraint booking_stop_request_cause check (cause in ('ill', 'leave', 'duty', 'equipment', 'other')),
  constraint booking_stop_request_state check (state in ('asked', 'approved', 'refused', 'overtaken')),
  constraint booking_stop_request_decided check (
    (state in ('approved', 'refused')) = (decided_by is not null) and (decided_by is null) = (decided_by_name is null)
    and (decided_by is null) = (answer_sealed is null) and (state = 'asked') = (decided_at is null)),
  constraint booking_stop_request_two_people check (decided_by is null or decided_by <> asked_by)
);
create unique index booking_stop_request_one_open on booking.stop_request (hospital_id, session_id)
  where state = 'asked';
create index booking_stop_request_latest on booking.stop_request (hospital_id, asked_at);

-- A clinic that does not take place, and what became of everybody, in numbers as they were at that moment.
create table booking.stop (
  hospital_id integer not null,
  id uuid not null,
  session_id uuid not null,
  request_id uuid,
  cause text not null,
  reason_sealed text,
  urgent boolean not null,
  substitute_id uuid,
  stopped_at timestamptz not null,
  stopped_by text not null,
  stopped_by_name text not null,
  concerned integer not null,
  substituted integer not null,
  held integer not null,
  cancelled integer not null,
  arrived integer not null,
  constraint booking_stop_pk primary key (hospital_id, id),
  constraint booking_stop_once unique (hospital_id, session_id),
  constraint booking_stop_session foreign key (hospital_id, session_id) references booking.session (hospital_id, id),
  constraint booking_stop_request foreign key (hospital_id, request_id) references booking.stop_request (hospital_id, id),
  constraint booking_stop_cause check (cause in ('ill', 'leave', 'duty', 'equipment', 'other')),
  constraint booking_stop_everybody check (concerned = substituted + held + cancelled and arrived >= 0)
);
create index booking_stop_latest on booking.stop (hospital_id, stopped_at);

-- One person of a stopped clinic: what they had, what they got, what they said, whether somebody spoke with them.
create table booking.stop_case (
  hospital_id integer not null,
  id uuid not null,
  stop_id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  was_session_id uuid not null,
  was_start timestamptz,
  was_number integer not null,
  outcome text not null,
  to_session_id uuid,
  to_slot_id uuid,
  hold_id uuid,
  answer_until timestamptz,
  message_id uuid,
  answer text,
  answered_at timestamptz,
  answered_by text,
  done_at timestamptz,
  done_by text,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint booking_stop_case_pk primary key (hospital_id, id),
  constraint booking_stop_case_once unique (hospital_id, stop_id, appointment_id),
  constraint booking_stop_case_stop foreign key (hospital_id, stop_id) references booking.stop (hospital_id, id),
  constraint booking_stop_case_appointment foreign key (hospital_id, appointment_id)
    references booking.appointment (hospital_id, id),
  constraint booking_stop_case_hold foreign key (hospital_id, hold_id) references booking.hold (hospital_id, id),
  constraint booking_stop_case_outcome check (outcome in ('substitute', 'held', 'cancelled')
    and (outcome = 'cancelled') = (to_session_id is null) and (outcome = 'held') = (hold_id is not null)
    and (outcome = 'cancelled') = (answer_until is null)),
  constraint booking_stop_case_answer check (answer in ('accepted', 'declined')),
  constraint booking_stop_case_answered check (
    (answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  constraint booking_stop_case_done check ((done_at is null) = (done_by is null))
);
create index booking_stop_case_by_patient on booking.stop_case (hospital_id, patient_id, created_at);
create index booking_stop_case_by_hold on booking.stop_case (hospital_id, hold_id) where hold_id is not null;
create index booking_stop_case_open on booking.stop_case (hospital_id, created_at) where done_at is null;

-- Every call to somebody who was not reached otherwise. Rows are only added.
create table booking.stop_call (
  hospital_id integer not null,
  id uuid not null,
  case_id uuid not null,
  outcome text not null,
  note_sealed text,
  called_at timestamptz not null,
  called_by text not null,
  called_by_name text not null,
  constraint booking_stop_call_pk primary key (hospital_id, id),
  constraint booking_stop_call_case foreign key (hospital_id, case_id) references booking.stop_case (hospital_id, id),
  constraint booking_stop_call_outcome check (outcome in ('reached', 'no_answer', 'wrong_number', 'later'))
);
create index booking_stop_call_by_case on booking.stop_call (hospital_id, case_id, called_at);
