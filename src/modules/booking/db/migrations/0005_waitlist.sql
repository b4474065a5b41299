-- The waitlist 候补: somebody waits for a doctor, or any doctor of a department, on one day.
create table booking.waitlist (
  hospital_id integer not null,
  id uuid not null,
  patient_id uuid not null,
  department_id uuid not null,
  practitioner_id uuid,
  date date not null,
  period text,
  channel text not null,
  priority smallint not null,
  state text not null,
  joined_at timestamptz not null,
  joined_by text not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  skipped_at timestamptz,
  skip_code text,
  version integer not null default 1,
  constraint booking_waitlist_pk primary key (hospital_id, id),
  constraint booking_waitlist_period check (period in ('am', 'pm', 'evening')),
  constraint booking_waitlist_channel check (channel in ('mobile', 'phone')),
  constraint booking_waitlist_priority check (priority in (1, 2)),
  constraint booking_waitlist_state check (state in ('waiting', 'offered', 'booked', 'ended')),
  constraint booking_waitlist_end_reason check (end_reason in ('left', 'no_answer', 'has_number', 'stopped', 'over')),
  constraint booking_waitlist_ended
    check ((state in ('booked', 'ended')) = (ended_at is not null) and (state = 'ended') = (end_reason is not null))
);
create unique index booking_waitlist_one_pending
  on booking.waitlist (hospital_id, patient_id, coalesce(practitioner_id, department_id), date)
  where state in ('waiting', 'offered');
create index booking_waitlist_line on booking.waitlist (hospital_id, department_id, date) where state in ('waiting', 'offered');
create index booking_waitlist_by_patient on booking.waitlist (hospital_id, patient_id, date);
create index booking_waitlist_end on booking.waitlist (hospital_id, ends_at) where state = 'waiting';

-- Three kinds of hold, one pool: a person confirms; an offer stands for a waitlist entry; a place given back waits for
-- its minute and is nobody's.
alter table booking.hold add column kind text not null default 'person';
alter table booking.hold add column entry_id uuid;
alter table booking.hold alter column patient_id drop not null;
alter table booking.hold add constraint booking_hold_kind check
  (kind in ('person', 'offer', 'back') and (kind = 'offer') = (entry_id is not null) and (kind = 'back') = (patient_id is null));
alter table booking.hold add constraint booking_hold_entry
  foreign key (hospital_id, entry_id) references booking.waitlist (hospital_id, id);
drop index booking.booking_hold_one_per_person;
create unique index booking_hold_one_per_person on booking.hold (hospital_id, patient_id)
  where state = 'held' and kind = 'person';
create unique index booking_hold_one_offer on booking.hold (hospital_id, entry_id) where state = 'held' and kind = 'offer';
create index booking_hold_by_entry on booking.hold (hospital_id, entry_id) where entry_id is not null;

-- What came free in the past, for the chance that is shown to those who wait.
create index booking_appointment_came_free on booking.appointment (hospital_id, session_id, cancelled_at)
  where state = 'cancelled' and slot_id is not null;
