-- What was done with an account that belongs to no hospital: ids and codes only. hospital_id names the hospital of a
-- person who was linked or unlinked.
create table identity.account_event (
  account_id uuid not null,
  event_id uuid not null,
  at timestamptz not null,
  action text not null,
  outcome text not null,
  session_id uuid,
  hospital_id integer,
  constraint identity_account_event_pkey primary key (account_id, event_id),
  constraint identity_account_event_action check (action ~ '^identity\.[a-z_]+$'),
  constraint identity_account_event_outcome check (outcome in ('ok', 'refused')),
  constraint identity_account_event_account foreign key (account_id) references identity.account (account_id)
);
create index identity_account_event_by_time on identity.account_event (account_id, at);

-- Refused sign-ins with a phone or user name that nobody has: how many in an hour, never which.
create table identity.stranger_sign_in (
  hour timestamptz not null,
  kind text not null,
  refused integer not null,
  constraint identity_stranger_sign_in_pkey primary key (hour, kind),
  constraint identity_stranger_sign_in_kind check (kind in ('staff', 'patient'))
);
