-- Against buying-up (mission A7, 4S item 1 level 3). Beside the account a place remembers the browser it was taken from, as a
-- keyed hash, for as many days as the hospital's figure says; of a desk nothing is kept.
alter table booking.appointment add column device_key text;
alter table booking.hold add column held_by text;
alter table booking.hold add column device_key text;
create index booking_appointment_by_account on booking.appointment (hospital_id, booked_by, booked_at)
  where channel in ('mobile', 'web');
create index booking_appointment_by_device on booking.appointment (hospital_id, device_key, booked_at)
  where device_key is not null;
create index booking_appointment_traced on booking.appointment (hospital_id, booked_at) where device_key is not null;
-- Rows come in the order of booked_at, so ranges of pages are enough to find the latest ones.
create index booking_appointment_recent on booking.appointment using brin (booked_at);
create index booking_hold_by_account on booking.hold (hospital_id, held_by) where state = 'held' and held_by is not null;
create index booking_hold_by_device on booking.hold (hospital_id, device_key) where device_key is not null;

-- An account or a browser that a rule has noticed: a person looks at the facts and decides. The review that its holder may ask
-- for (PIPL art. 24) is part of the same row: one for each limit.
create table booking.caller_case (
  hospital_id integer not null,
  id uuid not null,
  kind text not null,
  key text not null,
  state text not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  reason_sealed text,
  until timestamptz,
  appeal_sealed text,
  appeal_at timestamptz,
  answer_sealed text,
  answered_at timestamptz,
  answered_by text,
  version integer not null default 1,
  constraint booking_caller_case_pk primary key (hospital_id, id),
  constraint booking_caller_case_kind check (kind in ('account', 'device')),
  constraint booking_caller_case_state check (state in ('open', 'nothing', 'limited', 'lifted')),
  constraint booking_caller_case_decided check (
    (state = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null)
    and (decided_at is null) = (reason_sealed is null) and (state in ('limited', 'lifted')) = (until is not null)),
  constraint booking_caller_case_answered check (
    (answered_at is null) = (answered_by is null) and (answered_at is null) = (answer_sealed is null)
    and (appeal_at is null) = (appeal_sealed is null))
);
create unique index booking_caller_case_one_open on booking.caller_case (hospital_id, key) where state = 'open';
create index booking_caller_case_limited on booking.caller_case (hospital_id, key) where state = 'limited';
create index booking_caller_case_by_time on booking.caller_case (hospital_id, seen_at);

-- What a rule saw: counts and times, no person.
create table booking.caller_hit (
  hospital_id integer not null,
  case_id uuid not null,
  rule text not null,
  seen integer not null,
  allowed integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  constraint booking_caller_hit_pk primary key (hospital_id, case_id, rule),
  constraint booking_caller_hit_case foreign key (hospital_id, case_id)
    references booking.caller_case (hospital_id, id) on delete cascade
);

-- Until when each hospital has been looked at, and when it is looked at again.
create table booking.caller_watch (
  hospital_id integer not null,
  looked_at timestamptz not null,
  due_at timestamptz not null,
  constraint booking_caller_watch_pk primary key (hospital_id)
);
