-- A machine in the hall. Like a screen it has no account: it shows a code, somebody of the hospital confirms it, and from then on it
-- is known by a token of which only the digest is kept here.
create table kiosk.device (
  hospital_id integer not null,
  id uuid not null,
  token_hash text not null,
  state text not null,
  code text,
  code_until timestamptz,
  name text not null default '',
  campus_id uuid,
  stands text not null default '',
  idle_seconds integer not null default 60,
  asked_at timestamptz not null,
  paired_at timestamptz,
  paired_by text,
  ended_at timestamptz,
  seen_at timestamptz,
  help_at timestamptz,
  version integer not null default 1,
  constraint kiosk_device_pkey primary key (hospital_id, id),
  constraint kiosk_device_token_once unique (hospital_id, token_hash),
  constraint kiosk_device_state check (state in ('waiting', 'paired', 'ended')),
  constraint kiosk_device_code check ((state = 'waiting') = (code is not null) and (code is null) = (code_until is null)),
  constraint kiosk_device_paired check (
    (state = 'waiting' or (campus_id is not null and paired_at is not null and paired_by is not null))),
  constraint kiosk_device_ended check ((state = 'ended') = (ended_at is not null)),
  -- Nobody is sent away sooner than after a minute without a touch (WCAG 2.2.1).
  constraint kiosk_device_idle check (idle_seconds between 60 and 300)
);
create unique index kiosk_device_code_once on kiosk.device (hospital_id, code) where state = 'waiting';

-- One person at the machine. Its secret lives in the open page and nowhere else; an ended one names nobody.
create table kiosk.sitting (
  hospital_id integer not null,
  id uuid not null,
  device_id uuid not null,
  secret_hash text not null,
  patient_id uuid,
  known_by text,
  desk_tickets integer not null default 0,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  constraint kiosk_sitting_pkey primary key (hospital_id, id),
  constraint kiosk_sitting_device foreign key (hospital_id, device_id) references kiosk.device (hospital_id, id),
  constraint kiosk_sitting_known check ((patient_id is not null) = (known_by is not null and ended_at is null)),
  constraint kiosk_sitting_known_by check (known_by in ('number', 'phone', 'registered')),
  constraint kiosk_sitting_desk_tickets check (desk_tickets between 0 and 3),
  constraint kiosk_sitting_ended check ((ended_at is null) = (end_reason is null)),
  constraint kiosk_sitting_end_reason check (end_reason in ('done', 'idle', 'left', 'replaced', 'device_ended')),
  constraint kiosk_sitting_in_time check (seen_at >= started_at and ended_at >= started_at)
);
create unique index kiosk_sitting_one_at_a_time on kiosk.sitting (hospital_id, device_id) where ended_at is null;
create index kiosk_sitting_by_patient on kiosk.sitting (hospital_id, patient_id) where patient_id is not null;

-- Tries to be known by phone and birthday, by keyed digest of the phone and by machine, within one hour.
create table kiosk.attempt (
  hospital_id integer not null,
  key text not null,
  since timestamptz not null,
  tries integer not null,
  constraint kiosk_attempt_pkey primary key (hospital_id, key),
  constraint kiosk_attempt_tries check (tries >= 1)
);
create index kiosk_attempt_since on kiosk.attempt (hospital_id, since);
