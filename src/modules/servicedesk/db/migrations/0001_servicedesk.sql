-- Somebody in the house asks for a person to come. It stays open until a person has taken and finished it, or it was
-- withdrawn: nothing else ends it.
create table servicedesk.help_call (
  hospital_id integer not null,
  id uuid not null,
  asked_by uuid not null,
  patient_id uuid,
  place_id uuid not null,
  campus_id uuid not null,
  state text not null,
  level integer not null default 0,
  asked_at timestamptz not null,
  due_at timestamptz,
  taken_at timestamptz,
  taken_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  version integer not null default 1,
  constraint servicedesk_help_call_pkey primary key (hospital_id, id),
  constraint servicedesk_help_call_state check (state in ('waiting', 'taken', 'done', 'withdrawn')),
  constraint servicedesk_help_call_level check (level between 0 and 1000),
  constraint servicedesk_help_call_due check ((state = 'waiting') = (due_at is not null)),
  constraint servicedesk_help_call_taken check (
    (taken_at is null) = (taken_by is null) and (state not in ('taken', 'done') or taken_at is not null)
    and (state <> 'waiting' or taken_at is null)),
  constraint servicedesk_help_call_ended check (
    (ended_at is null) = (ended_by is null) and (ended_at is not null) = (state in ('done', 'withdrawn')))
);
create unique index servicedesk_help_call_one_open on servicedesk.help_call (hospital_id, asked_by)
  where state in ('waiting', 'taken');
create index servicedesk_help_call_due_next on servicedesk.help_call (hospital_id, due_at) where state = 'waiting';
create index servicedesk_help_call_by_day on servicedesk.help_call (hospital_id, asked_at);

-- A call to a sign-language interpreter: who, when, how long. What was said is nowhere: signals lie here only while it lasts.
create table servicedesk.sign_call (
  hospital_id integer not null,
  id uuid not null,
  asked_by uuid not null,
  by_desk boolean not null,
  patient_id uuid,
  state text not null,
  asked_at timestamptz not null,
  taken_at timestamptz,
  taken_by uuid,
  ended_at timestamptz,
  ended_by text,
  due_at timestamptz,
  version integer not null default 1,
  constraint servicedesk_sign_call_pkey primary key (hospital_id, id),
  constraint servicedesk_sign_call_state check (state in ('waiting', 'taken', 'ended', 'withdrawn')),
  constraint servicedesk_sign_call_taken check (
    (taken_at is null) = (taken_by is null) and (taken_at is not null or state not in ('taken', 'ended'))
    and (taken_at is null or state not in ('waiting', 'withdrawn'))),
  constraint servicedesk_sign_call_ended check (
    (ended_at is null) = (ended_by is null) and (ended_at is not null) = (state in ('ended', 'withdrawn'))),
  constraint servicedesk_sign_call_ended_by check (ended_by in ('guest', 'interpreter', 'system')),
  constraint servicedesk_sign_call_due check ((due_at is not null) = (state in ('waiting', 'taken')))
);
create unique index servicedesk_sign_call_one_open on servicedesk.sign_call (hospital_id, asked_by)
  where state in ('waiting', 'taken');
create unique index servicedesk_sign_call_one_taken on servicedesk.sign_call (hospital_id, taken_by) where state = 'taken';
create index servicedesk_sign_call_line on servicedesk.sign_call (hospital_id, asked_at) where state in ('waiting', 'taken');
create index servicedesk_sign_call_by_day on servicedesk.sign_call (hospital_id, asked_at);

-- What one browser of a call tells the other: how to reach it, and written words. Sealed, numbered by the call's version,
-- and gone when the call ends.
create table servicedesk.sign_signal (
  hospital_id integer not null,
  id uuid not null,
  call_id uuid not null,
  no integer not null,
  side text not null,
  kind text not null,
  body_sealed text not null,
  at timestamptz not null,
  constraint servicedesk_sign_signal_pkey primary key (hospital_id, id),
  constraint servicedesk_sign_signal_no unique (hospital_id, call_id, no),
  constraint servicedesk_sign_signal_side check (side in ('guest', 'interpreter')),
  constraint servicedesk_sign_signal_kind check (kind in ('hello', 'offer', 'answer', 'text')),
  constraint servicedesk_sign_signal_call foreign key (hospital_id, call_id)
    references servicedesk.sign_call (hospital_id, id)
);
