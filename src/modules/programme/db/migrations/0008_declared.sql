-- A value that no room computes yet, as somebody declared it for a half-year or a year: with evidence, and in force only
-- once another person has approved it. Rows are never taken away: the newest approved one of a value and period is in force.
create table programme.indicator_declared (
  hospital_id integer not null,
  declared_id uuid not null,
  value_key text not null,
  period text not null,
  -- of the definition that it was declared by
  definition integer not null,
  numerator integer,
  denominator integer,
  -- in units of the last decimal, as figures are kept; null for row 30, which is grades
  scaled integer,
  grades integer[],
  note text not null default '',
  link text,
  evidence_id uuid,
  state text not null default 'waiting',
  declared_at timestamptz not null,
  declared_by text not null,
  declared_name text not null,
  decided_at timestamptz,
  decided_by text,
  decided_name text,
  decided_note text not null default '',
  version integer not null default 1,
  constraint programme_indicator_declared_pkey primary key (hospital_id, declared_id),
  constraint programme_indicator_declared_key check (value_key ~ '^[1-9][0-9]?[abc]?$'),
  constraint programme_indicator_declared_period check (period ~ '^[12][0-9]{3}(H[12])?$'),
  constraint programme_indicator_declared_parts check (numerator >= 0 and denominator >= 0),
  constraint programme_indicator_declared_value check ((scaled is null) = (grades is not null) and scaled >= 0),
  constraint programme_indicator_declared_evidence check (link is not null or evidence_id is not null),
  constraint programme_indicator_declared_state check (state in ('waiting', 'approved', 'returned')),
  constraint programme_indicator_declared_decided check (
    (state = 'waiting') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint programme_indicator_declared_two_people check (state <> 'approved' or decided_by <> declared_by)
);
create index programme_indicator_declared_in_force on programme.indicator_declared
  (hospital_id, value_key, period, decided_at) where state = 'approved';
-- One at a time waits for a second person.
create unique index programme_indicator_declared_one_waiting on programme.indicator_declared
  (hospital_id, value_key, period) where state = 'waiting';

-- The file that proves a declared value.
create table programme.indicator_evidence (
  hospital_id integer not null,
  evidence_id uuid not null,
  media text not null,
  bytes bytea not null,
  kept_at timestamptz not null,
  kept_by text not null,
  constraint programme_indicator_evidence_pkey primary key (hospital_id, evidence_id),
  constraint programme_indicator_evidence_size check (octet_length(bytes) between 1 and 5000000)
);
alter table programme.indicator_declared add constraint programme_indicator_declared_file
  foreign key (hospital_id, evidence_id) references programme.indicator_evidence (hospital_id, evidence_id);

-- Which rows the hospital counts, and why not; the newest holds.
create table programme.indicator_scope (
  hospital_id integer not null,
  scope_id uuid not null,
  no integer not null,
  applicable boolean not null,
  reason text not null,
  decided_at timestamptz not null,
  decided_by text not null,
  decided_name text not null,
  constraint programme_indicator_scope_pkey primary key (hospital_id, scope_id),
  constraint programme_indicator_scope_no check (no between 1 and 34),
  constraint programme_indicator_scope_reason check (char_length(reason) between 2 and 200)
);
create index programme_indicator_scope_by_row on programme.indicator_scope (hospital_id, no, decided_at);

-- Targets stand for a value, not a row; those set before were of rows with one value. Who set one is kept with it.
alter table programme.indicator_target add column value_key text;
alter table programme.indicator_target no force row level security;
update programme.indicator_target set value_key = no::text;
alter table programme.indicator_target force row level security;
alter table programme.indicator_target alter column value_key set not null;
alter table programme.indicator_target drop constraint programme_indicator_target_pkey;
alter table programme.indicator_target add constraint programme_indicator_target_pkey
  primary key (hospital_id, value_key, valid_from);
alter table programme.indicator_target add column set_by text not null default '';
alter table programme.indicator_target add column set_name text not null default '';
alter table programme.indicator_target add constraint programme_indicator_target_key check (value_key ~ '^[1-9][0-9]?[abc]?$');
